package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.ingest.domain.overview.Muting;
import dev.tocsin.ingest.domain.overview.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An alert on a page. */
public record AlertRow(AlertView alert) {

    public String fingerprint() {
        return alert.labels().fingerprint().toString();
    }

    /** Its {@code alertname}, or its labels if it has none. */
    public String name() {
        return alert.labels().has("alertname")
                ? alert.labels().value("alertname")
                : alert.labels().toString();
    }

    public String severity() {
        return Severity.of(alert.labels()).name();
    }

    public String state() {
        return Muting.of(alert).text();
    }

    /** What it says of itself, from the annotations in use for that. */
    public String summary() {
        String summary = alert.annotations().value("summary");
        return summary.isEmpty() ? alert.annotations().value("description") : summary;
    }

    public Map<String, String> labels() {
        return alert.labels().asMap();
    }

    public Map<String, String> annotations() {
        return alert.annotations().asMap();
    }

    public Instant startsAt() {
        return alert.startsAt();
    }

    public Instant endsAt() {
        return alert.endsAt();
    }

    public Instant updatedAt() {
        return alert.updatedAt();
    }

    public List<String> receivers() {
        return alert.receivers();
    }

    public List<String> silencedBy() {
        return alert.silencedBy();
    }

    public List<String> inhibitedBy() {
        return alert.inhibitedBy().stream().map(Fingerprint::toString).toList();
    }

    public List<String> mutedBy() {
        return alert.mutedBy();
    }

    public List<Link> links() {
        return Link.of(alert);
    }

    /** Matchers that cover this alert and no other. */
    public String matchers() {
        return MatcherText.of(alert.labels());
    }
}
