package dev.tocsin.ingest.adapter.http.page;

import java.time.Duration;
import java.util.List;

/**
 * The form for a new silence, as filled in.
 *
 * @param hours how long it is to last
 * @param problem why it was refused; empty if it was not
 */
public record SilenceForm(String matchers, int hours, String comment, String problem) {

    private static final List<Choice> CHOICES = List.of(
            new Choice(1, "1 hour"),
            new Choice(2, "2 hours"),
            new Choice(4, "4 hours"),
            new Choice(8, "8 hours"),
            new Choice(24, "a day"),
            new Choice(72, "3 days"),
            new Choice(168, "a week"),
            new Choice(720, "30 days"));

    private static final int USUAL = 2;
    private static final int LONGEST = 8_760;

    /** A duration on offer. */
    public record Choice(int hours, String text) {}

    static SilenceForm blank(String matchers) {
        return new SilenceForm(matchers, USUAL, "", "");
    }

    SilenceForm refused(String reason) {
        return new SilenceForm(matchers, hours, comment, reason);
    }

    /** At least an hour, at most a year. */
    Duration duration() {
        return Duration.ofHours(Math.clamp(hours, 1, LONGEST));
    }

    public List<Choice> choices() {
        return CHOICES;
    }
}
