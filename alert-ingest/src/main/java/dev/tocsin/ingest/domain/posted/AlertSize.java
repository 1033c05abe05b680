package dev.tocsin.ingest.domain.posted;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.v1.alerts.PostedAlert;

/** How many bytes an alert takes as JSON, never less than it really does. */
public final class AlertSize {

    /** The most bytes of one alert: it must fit into a message of NATS, which holds 1 MB, with room to spare. */
    public static final int MAXIMUM = 480 * 1024;

    /** Property names, times, brackets. */
    private static final int FRAME = 200;

    /** Two pairs of quotation marks, a colon and a comma. */
    private static final int PAIR = 6;

    private AlertSize() {}

    public static long of(PostedAlert alert) {
        return FRAME + of(alert.labels()) + of(alert.annotations()) + of(alert.generatorUrl());
    }

    private static long of(LabelSet labels) {
        long bytes = 0;
        for (int i = 0; i < labels.size(); i++) {
            bytes += PAIR + of(labels.name(i)) + of(labels.value(i));
        }
        return bytes;
    }

    private static long of(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes += 2;
            } else if (c < ' ') {
                bytes += 5;
            } else if (c == '"' || c == '\\') {
                bytes++;
            }
        }
        return bytes;
    }
}
