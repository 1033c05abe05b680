package dev.tocsin.nats;

import io.nats.client.Connection;
import io.nats.client.impl.ErrorListenerLoggerImpl;
import org.jboss.logging.Logger;

/** Logs what goes wrong on a connection, except that each attempt to get it back fails while NATS is away. */
final class NatsErrors extends ErrorListenerLoggerImpl {

    private static final Logger LOG = Logger.getLogger(NatsErrors.class);

    @Override
    public void exceptionOccurred(Connection connection, Exception exception) {
        if (connection.getStatus() == Connection.Status.CONNECTED) {
            super.exceptionOccurred(connection, exception);
        } else {
            LOG.debugf(
                    "NATS is away: status=%s reason=%s",
                    connection.getStatus(), Credentials.masked(exception.toString()));
        }
    }
}
