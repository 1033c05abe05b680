package dev.tocsin.engine.app;

import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import java.util.List;
import java.util.stream.Stream;

/** What was told, in a few words each: receiver, reason, instances; those that ended with a minus. */
final class Tellings {

    private Tellings() {}

    static List<String> of(EngineRun run) {
        return run.notified().stream().map(Tellings::telling).toList();
    }

    private static String telling(GroupNotified notified) {
        StringBuilder text = new StringBuilder(notified.group().receiver())
                .append(
                        switch (notified.told().getFirst().reason()) {
                            case FIRST_NOTIFICATION -> " first";
                            case NEW_ALERTS -> " new";
                            case SOME_RESOLVED -> " resolves";
                            case ALL_RESOLVED -> " ended";
                            case REPEAT_INTERVAL -> " repeats";
                        });
        Stream.concat(
                        notified.group().alerts().stream().filter(NotifiedAlert::isFiring),
                        notified.group().alerts().stream().filter(alert -> !alert.isFiring()))
                .forEach(alert -> text.append(alert.isFiring() ? " " : " -")
                        .append(alert.labels().value("instance")));
        return text.toString();
    }
}
