package dev.tocsin.ingest.domain.posted;

import dev.tocsin.contracts.v1.alerts.PostedAlert;
import java.util.ArrayList;
import java.util.List;

/** Cuts the alerts of one request into messages of bearable size. */
public final class RequestParts {

    /** The most bytes of one part's alerts. Large enough to spread the cost of a message, well below NATS' 1 MB. */
    public static final int MAXIMUM = 500 * 1024;

    private RequestParts() {}

    /** Consecutive parts that together are {@code alerts}; none is empty. */
    public static List<List<PostedAlert>> of(List<PostedAlert> alerts) {
        List<List<PostedAlert>> parts = new ArrayList<>(1);
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < alerts.size(); i++) {
            long size = AlertSize.of(alerts.get(i));
            if (i > start && bytes + size > MAXIMUM) {
                parts.add(alerts.subList(start, i));
                start = i;
                bytes = 0;
            }
            bytes += size;
        }
        if (start < alerts.size()) {
            parts.add(alerts.subList(start, alerts.size()));
        }
        return parts;
    }
}
