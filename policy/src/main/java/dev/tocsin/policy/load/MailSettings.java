package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.SmtpServer;
import dev.tocsin.policy.receiver.TlsConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mail settings of {@code global} ({@code smtp_...}) or of a receiver; what is null or empty is not given. */
record MailSettings(
        @Nullable Smarthost smarthost,
        String from,
        String hello,
        String authUsername,
        @Nullable Secret authPassword,
        @Nullable Secret authSecret,
        String authIdentity,
        @Nullable Boolean requireTls,
        @Nullable Boolean forceImplicitTls,
        @Nullable TlsConfig tls) {

    private static final int IMPLICIT_TLS_PORT = 465;

    /** @param prefix {@code smtp_} in {@code global}, empty in a receiver */
    static MailSettings read(Section section, String prefix) {
        String identity = prefix + "auth_identity";
        if (!section.text(identity, "").isEmpty()) {
            section.warning(identity, identity + " of " + section.name() + " has no effect yet");
        }
        Optional<TlsConfig> tls = TlsReader.read(section, prefix + "tls_config", Secrets.AS_IS);
        tls.ifPresent(read -> TlsReader.warnOfServerName(section, prefix + "tls_config", read));
        return new MailSettings(
                Smarthost.read(section, prefix + "smarthost").orElse(null),
                section.text(prefix + "from", ""),
                section.text(prefix + "hello", ""),
                section.text(prefix + "auth_username", ""),
                Secrets.read(section, prefix + "auth_password").orElse(null),
                Secrets.read(section, prefix + "auth_secret").orElse(null),
                section.text(prefix + "auth_identity", ""),
                section.flag(prefix + "require_tls").orElse(null),
                section.flag(prefix + "force_implicit_tls").orElse(null),
                tls.orElse(null));
    }

    /** These, and the global ones where these say nothing. */
    MailSettings over(MailSettings global) {
        return new MailSettings(
                smarthost != null ? smarthost : global.smarthost,
                from.isEmpty() ? global.from : from,
                hello.isEmpty() ? global.hello : hello,
                authUsername.isEmpty() ? global.authUsername : authUsername,
                authPassword != null ? authPassword : global.authPassword,
                authSecret != null ? authSecret : global.authSecret,
                authIdentity.isEmpty() ? global.authIdentity : authIdentity,
                requireTls != null ? requireTls : global.requireTls,
                forceImplicitTls != null ? forceImplicitTls : global.forceImplicitTls,
                tls != null ? tls : global.tls);
    }

    /** With Alertmanager's defaults; empty if no mail server is named. */
    Optional<SmtpServer> server() {
        if (smarthost == null) {
            return Optional.empty();
        }
        return Optional.of(new SmtpServer(
                smarthost.host(),
                smarthost.port(),
                hello.isEmpty() ? "localhost" : hello,
                authUsername,
                authPassword,
                authSecret,
                authIdentity,
                requireTls == null || requireTls,
                forceImplicitTls == null ? smarthost.port() == IMPLICIT_TLS_PORT : forceImplicitTls,
                tls == null ? TlsConfig.DEFAULT : tls));
    }
}
