package dev.tocsin.ingest.adapter.http.body;

import com.fasterxml.jackson.core.JsonToken;
import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.ingest.adapter.http.body.MalformedBodyException.Kind;
import dev.tocsin.ingest.domain.silence.SilenceDraft;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v2/silences}. Fields must be there, but may be empty; the first that is missing is told,
 * in the alphabet's order, as in Alertmanager.
 */
public final class SilenceBody {

    private final JsonBody body;
    private final List<LabelMatcher> matchers = new ArrayList<>();
    private @Nullable MalformedBodyException matcherProblem;
    private @Nullable String id;
    private @Nullable String comment;
    private @Nullable String createdBy;
    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;
    private boolean matchersGiven;
    private @Nullable LabelSet annotations;

    private SilenceBody(JsonBody body) {
        this.body = body;
    }

    public static SilenceDraft read(byte[] body) throws MalformedBodyException {
        return JsonBody.read("silence", body, json -> new SilenceBody(json).readAll());
    }

    private SilenceDraft readAll() throws IOException, MalformedBodyException {
        switch (body.start()) {
            case START_OBJECT -> readFields();
            case VALUE_NULL -> {} // Go reads it as a silence without fields.
            default -> throw body.wrongType("silence", "object");
        }
        String why = required(comment, "comment");
        String who = required(createdBy, "createdBy");
        Instant end = required(endsAt, "endsAt");
        checkMatchers();
        Instant start = required(startsAt, "startsAt");
        return new SilenceDraft(
                id == null || id.isEmpty() ? null : id,
                matchers,
                start,
                end,
                who,
                why,
                annotations == null ? Map.of() : annotations.asMap());
    }

    private void readFields() throws IOException, MalformedBodyException {
        for (String field = body.nextField(); field != null; field = body.nextField()) {
            if (body.token() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (field) {
                case "id" -> id = body.text(field);
                case "comment" -> comment = body.text(field);
                case "createdBy" -> createdBy = body.text(field);
                case "startsAt" -> startsAt = body.time(field);
                case "endsAt" -> endsAt = body.time(field);
                case "matchers" -> readMatchers();
                case "annotations" -> annotations = body.labels(field);
                default -> body.skip();
            }
        }
    }

    private void readMatchers() throws IOException, MalformedBodyException {
        if (body.token() != JsonToken.START_ARRAY) {
            throw body.wrongType("matchers", "array");
        }
        matchersGiven = true;
        int index = 0;
        for (JsonToken token = body.nextElement(); token != null; token = body.nextElement()) {
            if (token != JsonToken.START_OBJECT) {
                throw body.wrongType("matchers." + index, "object");
            }
            readMatcher(index++);
        }
    }

    private void readMatcher(int index) throws IOException, MalformedBodyException {
        String name = null;
        String value = null;
        Boolean isRegex = null;
        boolean isEqual = true;
        for (String field = body.nextField(); field != null; field = body.nextField()) {
            if (body.token() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (field) {
                case "name" -> name = body.text(field);
                case "value" -> value = body.text(field);
                case "isRegex" -> isRegex = body.flag(field);
                case "isEqual" -> isEqual = body.flag(field);
                default -> body.skip();
            }
        }
        if (isRegex == null || name == null || value == null) {
            missing(index, isRegex == null ? "isRegex" : name == null ? "name" : "value");
        } else {
            matchers.add(new LabelMatcher(name, operator(isRegex, isEqual), value));
        }
    }

    private void missing(int index, String field) {
        if (matcherProblem == null) {
            matcherProblem = MalformedBodyException.required("matchers." + index + "." + field);
        }
    }

    private static Operator operator(boolean isRegex, boolean isEqual) {
        if (isRegex) {
            return isEqual ? Operator.MATCHES : Operator.NOT_MATCHES;
        }
        return isEqual ? Operator.EQUAL : Operator.NOT_EQUAL;
    }

    private void checkMatchers() throws MalformedBodyException {
        if (!matchersGiven) {
            throw MalformedBodyException.required("matchers");
        }
        if (matcherProblem != null) {
            throw matcherProblem;
        }
        if (matchers.isEmpty()) {
            throw new MalformedBodyException(Kind.TOO_FEW, "matchers in body should have at least 1 items");
        }
    }

    private static <T> T required(@Nullable T value, String field) throws MalformedBodyException {
        if (value == null) {
            throw MalformedBodyException.required(field);
        }
        return value;
    }
}
