package dev.tocsin.ingest.adapter.http.body;

import com.fasterxml.jackson.core.JsonToken;
import dev.tocsin.ingest.adapter.http.body.MalformedBodyException.Kind;
import dev.tocsin.ingest.domain.posted.AlertDraft;
import dev.tocsin.ingest.domain.posted.RequestUri;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v2/alerts}: an array of postable alerts.
 *
 * <p>As in Alertmanager, a type error anywhere counts before a missing or ill-formatted field, and of those only the
 * first is told. Source: prometheus/alertmanager {@code api/v2/openapi.yaml}.
 */
public final class AlertsBody {

    private final JsonBody body;
    private final List<AlertDraft> alerts = new ArrayList<>();
    private @Nullable MalformedBodyException firstProblem;

    private AlertsBody(JsonBody body) {
        this.body = body;
    }

    public static List<AlertDraft> read(byte[] body) throws MalformedBodyException {
        return JsonBody.read("alerts", body, json -> new AlertsBody(json).readAll());
    }

    private List<AlertDraft> readAll() throws IOException, MalformedBodyException {
        switch (body.start()) {
            case START_ARRAY -> readElements();
            case VALUE_NULL -> {} // Go reads it as an empty list.
            default -> throw body.wrongType("alerts", "array");
        }
        if (firstProblem != null) {
            throw firstProblem;
        }
        return alerts;
    }

    private void readElements() throws IOException, MalformedBodyException {
        for (JsonToken token = body.nextElement(); token != null; token = body.nextElement()) {
            switch (token) {
                case START_OBJECT -> alerts.add(alert());
                case VALUE_NULL -> problem(MalformedBodyException.required(String.valueOf(alerts.size())));
                default -> throw body.wrongType("alert " + alerts.size(), "object");
            }
        }
    }

    private AlertDraft alert() throws IOException, MalformedBodyException {
        AlertFields fields = new AlertFields(body);
        for (String field = body.nextField(); field != null; field = body.nextField()) {
            fields.take(field);
        }
        check(fields);
        return fields.alert();
    }

    private void check(AlertFields fields) {
        String generatorUrl = fields.generatorUrl();
        if (!generatorUrl.isEmpty() && !RequestUri.isValid(generatorUrl)) {
            problem(new MalformedBodyException(
                    Kind.WRONG_FORMAT,
                    alerts.size() + ".generatorURL in body must be of type uri: \"" + generatorUrl + "\""));
        }
        if (fields.lacksLabels()) {
            problem(MalformedBodyException.required(alerts.size() + ".labels"));
        }
    }

    private void problem(MalformedBodyException problem) {
        if (firstProblem == null) {
            firstProblem = problem;
        }
    }
}
