package dev.tocsin.ingest.adapter.http;

import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.ingest.adapter.http.body.MalformedBodyException;
import dev.tocsin.ingest.adapter.http.body.SilenceBody;
import dev.tocsin.ingest.adapter.http.view.SilenceJson;
import dev.tocsin.ingest.app.KeepSilences;
import dev.tocsin.ingest.domain.silence.SilenceDraft;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Silences. */
@Singleton
final class SilenceEndpoints {

    static final String ID = "silenceID";

    private static final Logger LOG = Logger.getLogger(SilenceEndpoints.class);
    private static final Pattern UUID = Pattern.compile(
            "[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final int WRONG_FORMAT = 601;

    private final KeepSilences silences;
    private final Parameters parameters;

    SilenceEndpoints(KeepSilences silences, Parameters parameters) {
        this.silences = silences;
        this.parameters = parameters;
    }

    /** {@code GET /api/v2/silences}. */
    Answer list(Call call) throws BadParameterException {
        return Answer.json(SilenceJson.silences(silences.list(new Question.Silences(
                call.tenant(),
                call.flag("active"),
                call.flag("pending"),
                call.flag("expired"),
                parameters.filter(call)))));
    }

    /** {@code POST /api/v2/silences}. */
    Answer set(Call call) throws MalformedBodyException {
        SilenceDraft draft = SilenceBody.read(call.body());
        return switch (silences.set(call.tenant(), draft)) {
            case SilenceAnswer.Done done -> {
                LOG.infof("silence set: tenant=%s silence=%s sender=%s", call.tenant(), done.id(), call.sender());
                yield Answer.json(SilenceJson.id(done.id()));
            }
            case SilenceAnswer.Unknown unknown -> Answer.complaint(404, "silence not found");
            case SilenceAnswer.Refused refused -> Answer.complaint(400, refused.reason());
        };
    }

    /** {@code GET /api/v2/silence/{silenceID}}. */
    Answer get(Call call) {
        return wrongId(call).orElseGet(() -> silences.find(call.tenant(), call.pathParameter(ID))
                .map(silence -> Answer.json(SilenceJson.silence(silence)))
                .orElse(Answer.empty(404)));
    }

    /** {@code DELETE /api/v2/silence/{silenceID}}. */
    Answer expire(Call call) {
        return wrongId(call).orElseGet(() -> expire(call, call.pathParameter(ID)));
    }

    private Answer expire(Call call, String id) {
        return switch (silences.expire(call.tenant(), id)) {
            case SilenceAnswer.Done done -> {
                LOG.infof("silence expired: tenant=%s silence=%s sender=%s", call.tenant(), id, call.sender());
                yield Answer.empty(200);
            }
            case SilenceAnswer.Unknown unknown -> Answer.empty(404);
            case SilenceAnswer.Refused refused -> Answer.complaint(500, refused.reason());
        };
    }

    private static Optional<Answer> wrongId(Call call) {
        String id = call.pathParameter(ID);
        return UUID.matcher(id).matches()
                ? Optional.empty()
                : Optional.of(Answer.error(WRONG_FORMAT, ID + " in path must be of type uuid: \"" + id + "\""));
    }
}
