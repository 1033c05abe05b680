package dev.tocsin.notifier.domain.message;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.notifier.domain.wire.GoTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An alert as a message shows it.
 *
 * @param endsAt as on the wire: Go's zero time while it fires
 * @param fingerprint 16 hexadecimal digits
 */
public record AlertMessage(
        AlertStatus status,
        LabelSet labels,
        LabelSet annotations,
        String startsAt,
        String endsAt,
        String generatorUrl,
        String fingerprint) {

    /**
     * Resolved if the engine says so. Looking at our own clock as well, which may be behind, would let a resolve trigger
     * what it is to end.
     */
    static AlertMessage of(NotifiedAlert alert) {
        Instant end = alert.endsAt();
        String wireEnd = end == null ? GoTime.ZERO : GoTime.rfc3339Nano(end);
        return new AlertMessage(
                alert.isFiring() ? AlertStatus.FIRING : AlertStatus.RESOLVED,
                alert.labels(),
                alert.annotations(),
                GoTime.rfc3339Nano(alert.startsAt()),
                wireEnd,
                alert.generatorUrl(),
                alert.labels().fingerprint().toString());
    }

    public boolean isFiring() {
        return status == AlertStatus.FIRING;
    }

    /** Its name for people: {@code alertname}, or all its labels. */
    public String name() {
        return labels.has("alertname") ? labels.value("alertname") : labels.toString();
    }

    /** What its author wrote about it: {@code summary}, else {@code description}, else {@code message}; may be empty. */
    public String summary() {
        for (String annotation : new String[] {"summary", "description", "message"}) {
            if (!annotations.value(annotation).isBlank()) {
                return annotations.value(annotation);
            }
        }
        return "";
    }

    /** What sets it apart from the other alerts of its group, but for its name. */
    public Map<String, String> own(LabelSet common) {
        Map<String, String> own = new LinkedHashMap<>(labels.asMap());
        own.keySet().removeIf(name -> common.has(name) || name.equals("alertname"));
        return own;
    }

    /** As in the webhook and in PagerDuty's details, in Alertmanager's order of fields. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", status.text());
        json.put("labels", labels);
        json.put("annotations", annotations);
        json.put("startsAt", startsAt);
        json.put("endsAt", endsAt);
        json.put("generatorURL", generatorUrl);
        json.put("fingerprint", fingerprint);
        return json;
    }
}
