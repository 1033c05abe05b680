package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.notifier.adapter.config.NotifierConfig;
import dev.tocsin.notifier.adapter.email.PageSettings;
import dev.tocsin.policy.Global;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.SmtpServer;
import dev.tocsin.policy.receiver.TlsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/** The mail server for people on call: the policy's, else the one of {@code tocsin.notifier.smtp}. */
@ApplicationScoped
class FallbackMail {

    private static final int SUBMISSION = 587;
    private static final int IMPLICIT_TLS = 465;

    private final NotifierConfig.Smtp config;

    FallbackMail(NotifierConfig config) {
        this.config = config.smtp();
    }

    /** Empty if the policy names no mail server. */
    Optional<PageSettings> settings(Global global, Recipient.Person person) {
        SmtpServer server = global.mailServer();
        String from = global.mailFrom().isEmpty() ? config.from().orElse("") : global.mailFrom();
        return server == null || from.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSettings(server, from, person));
    }

    /** Empty if {@code tocsin.notifier.smtp} names none. */
    Optional<PageSettings> settings(Recipient.Person person) {
        return config.smarthost()
                .flatMap(smarthost -> config.from().map(from -> new PageSettings(server(smarthost), from, person)));
    }

    private SmtpServer server(String smarthost) {
        int colon = smarthost.lastIndexOf(':');
        String host = colon < 0 ? smarthost : smarthost.substring(0, colon);
        int port = colon < 0 ? SUBMISSION : Integer.parseInt(smarthost.substring(colon + 1));
        return new SmtpServer(
                host,
                port,
                config.hello(),
                config.username().orElse(""),
                config.passwordFile().map(Path::of).map(Secret::inFile).orElse(null),
                null,
                "",
                config.requireTls(),
                port == IMPLICIT_TLS,
                TlsConfig.DEFAULT);
    }
}
