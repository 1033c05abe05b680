package dev.tocsin.policy.receiver;

import org.jspecify.annotations.Nullable;

/**
 * A mail server and how we speak to it.
 *
 * @param hello our name in the greeting
 * @param authUsername empty for no authentication
 * @param authPassword for LOGIN and PLAIN
 * @param authSecret for CRAM-MD5
 * @param requireTls whether mail is refused to a server that offers no STARTTLS
 * @param implicitTls whether TLS begins at once, as on port 465
 */
public record SmtpServer(
        String host,
        int port,
        String hello,
        String authUsername,
        @Nullable Secret authPassword,
        @Nullable Secret authSecret,
        String authIdentity,
        boolean requireTls,
        boolean implicitTls,
        TlsConfig tls) {}
