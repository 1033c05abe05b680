package dev.tocsin.ingest.adapter.http.body;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.ingest.domain.posted.AlertDraft;
import dev.tocsin.ingest.domain.posted.PostedTime;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The fields of one alert, by the names that the API and the webhook share. */
final class AlertFields {

    private final JsonBody body;
    private @Nullable LabelSet labels;
    private @Nullable LabelSet annotations;
    private Instant startsAt = PostedTime.UNSET;
    private Instant endsAt = PostedTime.UNSET;
    private String generatorUrl = "";

    AlertFields(JsonBody body) {
        this.body = body;
    }

    /** Takes the value of the field; passes over one that no alert has. */
    void take(String field) throws IOException, MalformedBodyException {
        switch (field) {
            case "labels" -> labels = body.labels(field);
            case "annotations" -> annotations = body.labels(field);
            case "startsAt" -> startsAt = body.time(field);
            case "endsAt" -> endsAt = body.time(field);
            case "generatorURL" -> generatorUrl = body.text(field);
            default -> body.skip();
        }
    }

    boolean lacksLabels() {
        return labels == null;
    }

    String generatorUrl() {
        return generatorUrl;
    }

    AlertDraft alert() {
        return new AlertDraft(orEmpty(labels), orEmpty(annotations), startsAt, endsAt, generatorUrl);
    }

    private static LabelSet orEmpty(@Nullable LabelSet labels) {
        return labels == null ? LabelSet.EMPTY : labels;
    }
}
