package dev.tocsin.bench.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code post.lua} prints at the end.
 *
 * @param refused answers other than 2xx and 3xx
 * @param failed connections, reads and writes that failed, and time-outs
 * @param alertsPerSecond of accepted requests
 * @param p50 of a request, in milliseconds
 * @param p99 of a request, in milliseconds
 */
public record WrkRun(long requests, long refused, long failed, double alertsPerSecond, double p50, double p99) {

    private static final Pattern RESULT = Pattern.compile(
            "RESULT .* req=(\\d+) http_err=(\\d+) sock_err=(\\d+) .* alerts/s=([\\d.]+) p50_ms=([\\d.]+)"
                    + " p90_ms=[\\d.]+ p99_ms=([\\d.]+)");

    static WrkRun parse(String output) {
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IllegalStateException("wrk gave no result: " + output);
        }
        return new WrkRun(
                Long.parseLong(result.group(1)),
                Long.parseLong(result.group(2)),
                Long.parseLong(result.group(3)),
                Double.parseDouble(result.group(4)),
                Double.parseDouble(result.group(5)),
                Double.parseDouble(result.group(6)));
    }
}
