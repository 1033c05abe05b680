package dev.tocsin.notifier.adapter.email;

import dev.tocsin.notifier.adapter.config.TlsOptions;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.SmtpServer;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;

/** A policy's mail server for Vert.x' client. */
final class SmtpOptions {

    private SmtpOptions() {}

    static MailConfig of(SmtpServer server, Duration timeout) {
        TlsOptions.refuseServerName(server.tls());
        MailConfig options = new MailConfig()
                .setHostname(server.host())
                .setPort(server.port())
                .setOwnHostname(server.hello())
                .setSsl(server.implicitTls())
                .setStarttls(startTls(server))
                .setKeepAlive(false)
                .setConnectTimeout((int) timeout.toMillis());
        if (!server.tls().insecureSkipVerify()) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        TlsOptions.apply(server.tls(), options);
        logIn(server, options);
        return options;
    }

    private static StartTLSOptions startTls(SmtpServer server) {
        if (server.implicitTls()) {
            return StartTLSOptions.DISABLED;
        }
        return server.requireTls() ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL;
    }

    /** As Alertmanager: with a user name only; CRAM-MD5 takes the secret, PLAIN and LOGIN the password. */
    private static void logIn(SmtpServer server, MailConfig options) {
        Secret password = server.authPassword();
        Secret secret = server.authSecret();
        Secret used = password == null ? secret : password;
        if (server.authUsername().isEmpty() || used == null) {
            options.setLogin(LoginOption.DISABLED);
            return;
        }
        options.setLogin(LoginOption.REQUIRED)
                .setAuthMethods(password == null ? "CRAM-MD5" : "PLAIN LOGIN")
                .setUsername(server.authUsername())
                .setPassword(used.reveal());
    }
}
