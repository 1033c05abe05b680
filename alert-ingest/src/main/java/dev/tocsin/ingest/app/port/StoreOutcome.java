package dev.tocsin.ingest.app.port;

/** What came of storing alerts. Everything but {@link #STORED} leaves open whether they will be delivered after all. */
public enum StoreOutcome {
    STORED("stored"),
    UNREACHABLE("the message server cannot be reached"),
    TIMED_OUT("the message server did not confirm in time"),
    OVERLOADED("too many requests wait for the message server"),
    REFUSED("the message server refused: its stream is missing or full");

    private final String text;

    StoreOutcome(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
