package dev.tocsin.ingest.adapter.http.body;

import com.fasterxml.jackson.core.JsonToken;
import dev.tocsin.ingest.domain.posted.AlertDraft;
import dev.tocsin.ingest.domain.posted.Submission;
import dev.tocsin.ingest.domain.posted.UnknownStatus;
import dev.tocsin.ingest.domain.posted.WebhookAlert;
import dev.tocsin.ingest.domain.posted.WebhookAlert.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook notification: Alertmanager's version 4, and Grafana's version 1, which adds fields and leaves some
 * out. Unknown fields are ignored, and so is the version: a sender takes a refusal for final. An alert without any status
 * fires; one with a status that neither of them knows is refused by itself.
 *
 * <p>Source: prometheus/alertmanager {@code notify/webhook/webhook.go}; grafana/alerting {@code receivers/webhook/v1}.
 */
public final class WebhookBody {

    private final JsonBody body;
    private @Nullable List<Entry> entries;
    private String status = "";

    /** @param status empty where it does not say */
    private record Entry(String status, AlertDraft alert) {}

    private WebhookBody(JsonBody body) {
        this.body = body;
    }

    public static List<Submission> read(byte[] body) throws MalformedBodyException {
        return JsonBody.read("notification", body, json -> new WebhookBody(json).readAll());
    }

    private List<Submission> readAll() throws IOException, MalformedBodyException {
        if (body.start() != JsonToken.START_OBJECT) {
            throw body.wrongType("notification", "object");
        }
        for (String field = body.nextField(); field != null; field = body.nextField()) {
            switch (field) {
                case "status" -> status = body.text(field);
                case "alerts" -> entries = readEntries();
                default -> body.skip();
            }
        }
        if (entries == null) {
            throw MalformedBodyException.required("alerts");
        }
        return entries.stream().<Submission>map(this::alert).toList();
    }

    private Submission alert(Entry entry) {
        String said = entry.status.isEmpty() ? status : entry.status;
        return switch (said) {
            case "firing", "" -> new WebhookAlert(entry.alert, Status.FIRING);
            case "resolved" -> new WebhookAlert(entry.alert, Status.RESOLVED);
            default -> new UnknownStatus(entry.alert, said);
        };
    }

    private @Nullable List<Entry> readEntries() throws IOException, MalformedBodyException {
        if (body.token() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (body.token() != JsonToken.START_ARRAY) {
            throw body.wrongType("alerts", "array");
        }
        List<Entry> read = new ArrayList<>();
        for (JsonToken token = body.nextElement(); token != null; token = body.nextElement()) {
            if (token != JsonToken.START_OBJECT) {
                throw body.wrongType("alert " + read.size(), "object");
            }
            read.add(entry(read.size()));
        }
        return read;
    }

    private Entry entry(int index) throws IOException, MalformedBodyException {
        String said = "";
        AlertFields fields = new AlertFields(body);
        for (String field = body.nextField(); field != null; field = body.nextField()) {
            if (field.equals("status")) {
                said = body.text(field);
            } else {
                fields.take(field);
            }
        }
        if (fields.lacksLabels()) {
            throw MalformedBodyException.required("alerts." + index + ".labels");
        }
        return new Entry(said, fields.alert());
    }
}
