package dev.tocsin.contracts;

/** Names one incident; safe in addresses. */
public record IncidentId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
