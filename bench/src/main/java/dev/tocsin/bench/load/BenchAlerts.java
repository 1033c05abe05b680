package dev.tocsin.bench.load;

/**
 * The alerts of the load: ten labels each, 1,000 groups by alertname and tenant, one in 97 critical. {@code post.lua}
 * makes the same.
 */
public final class BenchAlerts {

    /** How many groups they make; the first so many alerts begin them all. */
    public static final int GROUPS = 1_000;

    /** Alerts a request. */
    public static final int BATCH = 64;

    private static final int ALERTNAMES = 10;
    private static final String TEXT =
            "{\"labels\":{\"alertname\":\"Alert%02d\",\"tenant\":\"t%03d\",\"service\":\"svc-%04d\",\"cluster\":\"c%02d\","
                    + "\"region\":\"eu-%d\",\"instance\":\"10.%d.%d.%d:9100\",\"job\":\"node\",\"severity\":\"%s\","
                    + "\"team\":\"team%d\",\"pod\":\"pod-%06d\"},\"annotations\":{\"summary\":\"synthetic alert %d\","
                    + "\"description\":\"value is above threshold for ten minutes\"},"
                    + "\"generatorURL\":\"http://127.0.0.1/graph?g0.expr=up\"}";

    private BenchAlerts() {}

    /** One alert as JSON. */
    public static String alert(int i) {
        return String.format(
                TEXT,
                i % ALERTNAMES,
                i / ALERTNAMES % 100,
                i / 7 % 2_000,
                i % 16,
                i % 4,
                i / 65_536 % 256,
                i / 256 % 256,
                i % 256,
                severity(i),
                i % 8,
                i,
                i);
    }

    private static String severity(int i) {
        if (i % 97 == 0) {
            return "critical";
        }
        return i % 3 == 0 ? "info" : "warning";
    }

    /** The body of a request with the alerts of these numbers. */
    public static String body(int from, int to) {
        StringBuilder body = new StringBuilder(480 * (to - from)).append('[');
        for (int i = from; i < to; i++) {
            body.append(i == from ? "" : ",").append(alert(i));
        }
        return body.append(']').toString();
    }

    /** The number of the alert that begins the group of that key, which names alertname and tenant. */
    static int beginner(String alertname, String tenant) {
        return Integer.parseInt(alertname.substring("Alert".length()))
                + ALERTNAMES * Integer.parseInt(tenant.substring("t".length()));
    }
}
