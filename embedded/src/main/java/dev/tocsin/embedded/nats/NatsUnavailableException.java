package dev.tocsin.embedded.nats;

import dev.tocsin.embedded.packages.PackageUnavailableException;

/** No NATS server can be started here; the message says what to do. */
public final class NatsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NatsUnavailableException(PackageUnavailableException packages) {
        super("""
                No NATS server was found: none on the PATH, none from Debian (%s), and no Docker that answers.
                Do one of these: install nats-server (https://github.com/nats-io/nats-server/releases) so that it is on
                the PATH; start Docker; or give the address of a NATS server with JetStream (--nats nats://HOST:4222).""".formatted(packages.getMessage()), packages);
    }

    NatsUnavailableException(String message) {
        super(message);
    }
}
