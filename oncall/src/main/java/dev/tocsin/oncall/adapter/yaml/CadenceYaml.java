package dev.tocsin.oncall.adapter.yaml;

import dev.tocsin.oncall.domain.schedule.Cadence;
import dev.tocsin.policy.document.Section;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** {@code rotation}, {@code every} and {@code handoff} of a schedule. */
final class CadenceYaml {

    private static final int LONGEST = 52;

    private CadenceYaml() {}

    static Optional<Cadence> read(Section schedule) {
        String rotation = schedule.text("rotation", "weekly");
        int every = every(schedule);
        String handoff = schedule.text("handoff", "").strip();
        Optional<Cadence> cadence =
                switch (rotation) {
                    case "weekly" -> weekly(every, handoff);
                    case "daily" -> time(handoff).map(at -> new Cadence.Daily(every, at));
                    default -> {
                        schedule.error(
                                "rotation",
                                "rotation of " + schedule.name() + " must be weekly or daily, is \"" + rotation + "\"");
                        yield Optional.empty();
                    }
                };
        if (cadence.isEmpty() && (rotation.equals("weekly") || rotation.equals("daily"))) {
            schedule.error(
                    "handoff",
                    "handoff of " + schedule.name() + " must be "
                            + (rotation.equals("weekly")
                                    ? "a weekday and a time such as monday 09:00"
                                    : "a time such as 09:00")
                            + ", is \"" + handoff + "\"");
        }
        return cadence;
    }

    private static int every(Section schedule) {
        int every = schedule.count("every", 1);
        if (every < 1 || every > LONGEST) {
            schedule.error("every", "every of " + schedule.name() + " must be from 1 to " + LONGEST + ", is " + every);
            return 1;
        }
        return every;
    }

    private static Optional<Cadence> weekly(int every, String handoff) {
        String[] words = handoff.split("\\s+");
        return words.length == 2
                ? day(words[0]).flatMap(on -> time(words[1]).map(at -> new Cadence.Weekly(every, on, at)))
                : Optional.empty();
    }

    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<LocalTime> time(String word) {
        try {
            return word.length() == 5 ? Optional.of(LocalTime.parse(word)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
