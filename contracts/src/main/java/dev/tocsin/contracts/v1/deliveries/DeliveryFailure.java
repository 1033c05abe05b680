package dev.tocsin.contracts.v1.deliveries;

/** Why an attempt failed; also the label of its metric. */
public enum DeliveryFailure {
    TIMEOUT,
    CONNECTION_FAILED,
    SERVER_ERROR,
    RATE_LIMITED,
    AUTHENTICATION_FAILED,
    INVALID_REQUEST,
    INVALID_ADDRESS,
    UNREADABLE_ANSWER,
    REDIRECTED,
    TEMPLATE_FAILED,
    TOO_LARGE,
    NOT_CONFIGURED,
    EXHAUSTED
}
