package dev.tocsin.contracts;

/** Names one delivery to one recipient, derived from the decision it answers, so that a repeat has the same id. */
public record NotificationId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
