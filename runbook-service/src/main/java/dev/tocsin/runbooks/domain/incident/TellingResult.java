package dev.tocsin.runbooks.domain.incident;

/** What became of telling somebody. */
public enum TellingResult {
    DELIVERED,
    POSSIBLE_REPEAT,
    RETRYING,
    REJECTED
}
