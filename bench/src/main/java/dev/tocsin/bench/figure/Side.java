package dev.tocsin.bench.figure;

/** Whose figure it is. */
public enum Side {
    TOCSIN("Tocsin"),
    ALERTMANAGER("Alertmanager");

    private final String title;

    Side(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
