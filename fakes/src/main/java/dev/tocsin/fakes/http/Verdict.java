package dev.tocsin.fakes.http;

/** What became of a request. */
public enum Verdict {
    /** Taken; the real provider would show it. */
    ACCEPTED,
    /** Refused, as the real provider would. */
    REJECTED,
    /** Answered like an accepted one, yet the real provider would never show it. */
    LOST,
    /** Not judged: the provider had been told to fail. */
    FAULT
}
