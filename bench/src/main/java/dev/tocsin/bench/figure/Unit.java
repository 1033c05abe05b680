package dev.tocsin.bench.figure;

import java.util.Locale;

/** In what a figure is given, and with how many digits. */
public enum Unit {
    ALERTS_PER_SECOND("alerts/s", "%,.0f"),
    MILLISECONDS("ms", "%,.1f"),
    SECONDS("s", "%,.2f"),
    MEBIBYTES("MiB", "%,.0f");

    private final String symbol;
    private final String format;

    Unit(String symbol, String format) {
        this.symbol = symbol;
        this.format = format;
    }

    public String symbol() {
        return symbol;
    }

    public String show(double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
