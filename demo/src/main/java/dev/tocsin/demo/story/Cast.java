package dev.tocsin.demo.story;

import dev.tocsin.demo.suite.DemoAlert;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The alerts of the story. Their names are those of the runbooks in {@code docs/runbooks}. */
final class Cast {

    private static final String PROMETHEUS = "http://prometheus.example/graph?g0.expr=%s&g0.tab=1";

    private Cast() {}

    /** The cause and its consequences, in that order. */
    static List<DemoAlert> ingressOutage() {
        return Stream.concat(Stream.of(ingressDown()), behindTheIngress().stream())
                .toList();
    }

    private static DemoAlert ingressDown() {
        return new DemoAlert("IngressDown")
                .with("severity", "critical")
                .with("cluster", "eu-1")
                .with("service", "ingress")
                .saying("The ingress of eu-1 does not answer")
                .from(prometheus("probe_success{job=\"blackbox-ingress\"} == 0"));
    }

    /** What only suffers from the ingress being down. */
    private static List<DemoAlert> behindTheIngress() {
        return List.of(
                behind("HighErrorRate", "checkout", "Checkout answers 38 % of requests with an error"),
                behind("HighErrorRate", "search", "Search answers 41 % of requests with an error"),
                behind("HighLatency", "checkout", "Checkout takes 9.8 s at the 95th percentile"),
                behind("HighLatency", "accounts", "Accounts takes 7.2 s at the 95th percentile"));
    }

    /** As Loki's ruler sends it: the link leads to Grafana's Explore, with the query in it. */
    static DemoAlert lokiErrorSpike() {
        String query = "sum by (service) (rate({app=\"payments\"} |= \"error\" [1m])) > 10";
        String left = "{\"queries\":[{\"expr\":\"" + query.replace("\"", "\\\"")
                + "\",\"queryType\":\"range\",\"datasource\":{\"type\":\"loki\",\"uid\":\"loki\"}}]}";
        return new DemoAlert("LokiErrorSpike")
                .with("severity", "warning")
                .with("cluster", "eu-1")
                .with("service", "payments")
                .saying("Payments logs 240 errors a second")
                .from("http://grafana.example/explore?left=" + URLEncoder.encode(left, StandardCharsets.UTF_8));
    }

    static DemoAlert postgresDown() {
        return new DemoAlert("PostgresDown")
                .with("severity", "critical")
                .with("cluster", "eu-1")
                .with("service", "orders")
                .with("team", "database")
                .saying("The primary of the orders database does not answer")
                .from(prometheus("pg_up{service=\"orders\"} == 0"));
    }

    /** Always fires; that it stops is the news. */
    static DemoAlert watchdog() {
        return new DemoAlert("Watchdog")
                .with("severity", "none")
                .with("cluster", "eu-1")
                .saying("Alerting works as long as this arrives")
                .from(prometheus("vector(1)"));
    }

    private static DemoAlert behind(String name, String service, String summary) {
        return new DemoAlert(name)
                .with("severity", "warning")
                .with("cluster", "eu-1")
                .with("service", service)
                .with("behind", "ingress")
                .saying(summary)
                .from(prometheus("service:" + name + "{service=\"" + service + "\"}"));
    }

    private static String prometheus(String expression) {
        return PROMETHEUS.formatted(URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }
}
