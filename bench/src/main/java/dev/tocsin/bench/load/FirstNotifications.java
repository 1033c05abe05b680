package dev.tocsin.bench.load;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the groups of a flood were first told, in seconds.
 *
 * @param groups how many were told at all
 * @param first of the first one, after the first POST
 * @param last of the last one, after the first POST
 * @param latest of the one that was told latest after its group's wait was over, which begins with the POST of its first
 *     alert
 */
public record FirstNotifications(int groups, double first, double last, double latest) {

    private static final double NANOS_A_SECOND = 1e9;
    private static final long PAUSE_MILLIS = 20;
    private static final Pattern KEY = Pattern.compile("(Alert\\d\\d)\\W.*\\W(t\\d{3})\\W");

    /** Waits until all groups were told, or the patience is over. */
    public static FirstNotifications await(
            Sink sink, Flood.Outcome flood, int groups, Duration groupWait, Duration patience)
            throws InterruptedException {
        long start = System.nanoTime();
        while (count(sink.groups().keySet()) < groups && System.nanoTime() - start < patience.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return of(sink.groups(), flood, groupWait);
    }

    static FirstNotifications of(Map<String, Long> told, Flood.Outcome flood, Duration groupWait) {
        long begin = flood.posted().getFirst();
        int groups = 0;
        double first = Double.NaN;
        double last = Double.NaN;
        double latest = Double.NaN;
        for (Map.Entry<String, Long> group : told.entrySet()) {
            Matcher key = KEY.matcher(group.getKey());
            if (key.find()) {
                groups++;
                double at = (group.getValue() - begin) / NANOS_A_SECOND;
                long due = flood.postedAt(BenchAlerts.beginner(key.group(1), key.group(2))) + groupWait.toNanos();
                first = Double.isNaN(first) ? at : Math.min(first, at);
                last = Double.isNaN(last) ? at : Math.max(last, at);
                double late = (group.getValue() - due) / NANOS_A_SECOND;
                latest = Double.isNaN(latest) ? late : Math.max(latest, late);
            }
        }
        return new FirstNotifications(groups, first, last, latest);
    }

    private static long count(Collection<String> keys) {
        return keys.stream().filter(key -> KEY.matcher(key).find()).count();
    }
}
