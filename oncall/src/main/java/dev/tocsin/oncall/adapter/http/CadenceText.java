package dev.tocsin.oncall.adapter.http;

import dev.tocsin.oncall.domain.schedule.Cadence;
import dev.tocsin.oncall.domain.schedule.Schedule;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a schedule's rotations hand over, in words. */
final class CadenceText {

    private CadenceText() {}

    static String of(Schedule schedule) {
        return schedule.layers().stream()
                .map(layer -> of(layer.rotation().cadence()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String of(Cadence cadence) {
        return switch (cadence) {
            case Cadence.Daily daily ->
                (daily.days() == 1 ? "daily" : "every " + daily.days() + " days") + " at " + daily.at();
            case Cadence.Weekly weekly ->
                (weekly.weeks() == 1 ? "weekly" : "every " + weekly.weeks() + " weeks") + " on "
                        + weekly.on().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " at " + weekly.at();
        };
    }
}
