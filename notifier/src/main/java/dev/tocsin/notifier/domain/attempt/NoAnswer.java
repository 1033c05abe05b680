package dev.tocsin.notifier.domain.attempt;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.domain.attempt.HttpResult.Unanswered;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;

/** Why there was no answer, in words of our own: an exception's may hold the address, which may be a secret. */
public final class NoAnswer {

    private NoAnswer() {}

    public static Unanswered of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException e -> {
                    return notConnected("the host's name is not known");
                }
                case ConnectException e -> {
                    return notConnected("the connection was refused, or not made in time");
                }
                case NoRouteToHostException e -> {
                    return notConnected("there is no way to the host");
                }
                case javax.net.ssl.SSLException e -> {
                    return notConnected("TLS could not be agreed on; check the certificates");
                }
                case TimeoutException e -> {
                    return new Unanswered(DeliveryFailure.TIMEOUT, "no answer in time");
                }
                default -> {
                    // Look further.
                }
            }
        }
        return new Unanswered(DeliveryFailure.UNREADABLE_ANSWER, "the connection was closed before an answer");
    }

    private static Unanswered notConnected(String detail) {
        return new Unanswered(DeliveryFailure.CONNECTION_FAILED, detail);
    }
}
