package dev.tocsin.notifier.adapter.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.ChatMessage;
import dev.tocsin.notifier.domain.attempt.HttpResult;
import dev.tocsin.notifier.domain.attempt.HttpResult.Answered;
import dev.tocsin.notifier.domain.attempt.HttpVerdict;
import dev.tocsin.notifier.domain.attempt.RetryAfter;
import java.time.Instant;
import java.util.Set;

/**
 * What Slack's answers mean: a webhook says {@code ok}, the Web API says 200 to nearly everything and means the field
 * {@code ok}.
 */
final class SlackAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The message is not there any more, or may not be edited any more: a new one takes its place. */
    private static final Set<String> NOT_EDITABLE =
            Set.of("message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found");

    private SlackAnswer() {}

    static AttemptOutcome ofWebhook(HttpResult result, Instant now) {
        if (!(result instanceof Answered answer) || !answer.isSuccess()) {
            return HttpVerdict.of(result, now);
        }
        return answer.body().strip().equals("ok") ? new Delivered("") : unreadable(answer);
    }

    static AttemptOutcome ofApi(HttpResult result, Instant now) {
        if (!(result instanceof Answered answer) || !answer.isSuccess()) {
            return HttpVerdict.of(result, now);
        }
        JsonNode json = read(answer.body());
        if (!json.path("ok").isBoolean()) {
            return unreadable(answer);
        }
        return json.path("ok").booleanValue()
                ? delivered(json)
                : failed(json.path("error").asText("unknown"), answer, now);
    }

    /** Whether the outcome says that the message cannot be edited or answered in its thread. */
    static boolean isNotEditable(AttemptOutcome outcome) {
        return outcome instanceof Rejected rejected && NOT_EDITABLE.contains(rejected.detail());
    }

    private static AttemptOutcome delivered(JsonNode json) {
        String ts = json.path("ts").asText("");
        String channel = json.path("channel").asText("");
        return ts.isEmpty() || channel.isEmpty() ? new Delivered(ts) : new Delivered(ts, new ChatMessage(channel, ts));
    }

    private static AttemptOutcome failed(String error, Answered answer, Instant now) {
        return switch (error) {
            case "ratelimited", "rate_limited", "message_limit_exceeded" ->
                new Retry(DeliveryFailure.RATE_LIMITED, error, RetryAfter.instant(answer.retryAfter(), now));
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org" ->
                new Retry(DeliveryFailure.SERVER_ERROR, error);
            case "not_authed",
                    "invalid_auth",
                    "account_inactive",
                    "token_revoked",
                    "token_expired",
                    "missing_scope",
                    "no_permission",
                    "org_login_required",
                    "ekm_access_denied",
                    "access_denied" -> new Rejected(DeliveryFailure.AUTHENTICATION_FAILED, error);
            case "channel_not_found", "not_in_channel", "is_archived", "restricted_action" ->
                new Rejected(DeliveryFailure.INVALID_ADDRESS, error);
            case "msg_too_long", "msg_blocks_too_long" -> new Rejected(DeliveryFailure.TOO_LARGE, error);
            default -> new Rejected(DeliveryFailure.INVALID_REQUEST, error);
        };
    }

    /** Some other program answered; Slack itself may be back behind the same address in a moment. */
    private static AttemptOutcome unreadable(Answered answer) {
        return new Retry(DeliveryFailure.UNREADABLE_ANSWER, HttpVerdict.detail(answer));
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
