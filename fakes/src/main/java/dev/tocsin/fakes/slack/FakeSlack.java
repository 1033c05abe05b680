package dev.tocsin.fakes.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Answer;
import dev.tocsin.fakes.http.FakeProvider;
import dev.tocsin.fakes.http.Judgement;
import dev.tocsin.fakes.http.RateLimit;
import dev.tocsin.fakes.http.Reading;
import dev.tocsin.fakes.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Slack workspace with one bot and as many incoming webhooks as one likes. */
public final class FakeSlack extends FakeProvider {

    private static final String TOKEN = "xoxb-fake-bot-token";

    /** About one message a second for a channel, short bursts tolerated; how short is not documented. */
    private static final int BURST = 10;

    private final String url;
    private final Channels channels;
    private final RateLimit rate = new RateLimit(BURST, Duration.ofSeconds(BURST));

    public FakeSlack(String url, Clock clock) {
        super(clock);
        this.url = url;
        this.channels = new Channels(clock);
    }

    /** An incoming webhook; the last part of its path is its secret. */
    public String webhookUrl(String name) {
        return url + "/services/T0TOCSIN/B0TOCSIN/" + name;
    }

    /** What {@code slack_app_url} names. */
    public String postMessageUrl() {
        return url + "/api/chat.postMessage";
    }

    public String updateUrl() {
        return url + "/api/chat.update";
    }

    /** The bot's token. */
    public String token() {
        return TOKEN;
    }

    /** The messages of the API's channels as they stand now, edits included, oldest first. */
    public List<SlackMessage> messages() {
        return channels.all();
    }

    /** The id that the API answers for a channel's name. */
    public String channelId(String name) {
        return Channels.id(name);
    }

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    protected Judgement judge(Request request) {
        return switch (request.path()) {
            case String path when path.matches(".*/services/[^/]+/[^/]+/[^/]+") -> judgeWebhook(request);
            case String path when path.endsWith("/api/chat.postMessage") -> judgeCall(request, this::post);
            case String path when path.endsWith("/api/chat.update") -> judgeCall(request, this::update);
            case String path
            when path.contains("/services/") -> Judgement.rejected("no_service", Answer.text(404, "no_service"));
            default -> notOk("unknown_method", "no such method");
        };
    }

    private Judgement judgeWebhook(Request request) {
        if (!request.json().isObject()) {
            return Judgement.rejected("no JSON object", Answer.text(400, "invalid_payload"));
        }
        JsonNode channel = request.json().path("channel");
        if (!channel.isMissingNode() && channel.asText("").isBlank()) {
            return Judgement.rejected("a channel without a name", Answer.text(404, "channel_not_found"));
        }
        if (!rate.admits(request.path())) {
            return tooMany();
        }
        return MessageRules.refusal(request.json())
                .map(refusal -> Judgement.rejected(refusal.reason(), Answer.text(400, refusal.code())))
                .orElseGet(() -> Judgement.accepted(Answer.text(200, "ok")));
    }

    private interface Method {
        Judgement apply(JsonNode message);
    }

    private Judgement judgeCall(Request request, Method method) {
        Optional<String> authorization = request.header("authorization");
        if (authorization.isEmpty()) {
            return notOk("not_authed", "no token");
        }
        if (!authorization.get().equals("Bearer " + TOKEN)) {
            return notOk("invalid_auth", "another token");
        }
        if (!request.isJson() || !request.json().isObject()) {
            return notOk("invalid_json", "no JSON object");
        }
        return method.apply(request.json());
    }

    private Judgement post(JsonNode message) {
        String channel = message.path("channel").asText("");
        if (channel.isBlank()) {
            return notOk("channel_not_found", "no channel");
        }
        String thread = message.path("thread_ts").asText("");
        if (!thread.isEmpty() && channels.find(Channels.id(channel), thread).isEmpty()) {
            return notOk("thread_not_found", "no message " + thread + " in " + channel);
        }
        if (!rate.admits(Channels.id(channel))) {
            return tooMany();
        }
        return refused(message).orElseGet(() -> ok(channels.post(channel, message)));
    }

    private Judgement update(JsonNode message) {
        Optional<SlackMessage> known = channels.find(
                message.path("channel").asText(""), message.path("ts").asText(""));
        if (known.isEmpty()) {
            return notOk("message_not_found", "chat.update wants the channel's id and a message's ts");
        }
        return refused(message).orElseGet(() -> ok(channels.update(known.get(), message)));
    }

    private static Optional<Judgement> refused(JsonNode message) {
        return MessageRules.refusal(message).map(refusal -> notOk(refusal.code(), refusal.reason()));
    }

    private static Judgement ok(SlackMessage message) {
        return Judgement.accepted(Answer.json(
                200,
                Map.of("ok", true, "channel", message.channel(), "ts", message.ts(), "message", message.content())));
    }

    private static Judgement notOk(String error, String reason) {
        return Judgement.rejected(error + ": " + reason, Answer.json(200, Map.of("ok", false, "error", error)));
    }

    private static Judgement tooMany() {
        return Judgement.rejected(
                "ratelimited", new Answer(429, Map.of("Retry-After", "1"), "{\"ok\":false,\"error\":\"ratelimited\"}"));
    }

    @Override
    public Reading read(Request request) {
        String channel = request.json().path("channel").asText("");
        return MessageReading.of(request, channel.isEmpty() ? "a webhook's channel" : channels.name(channel));
    }
}
