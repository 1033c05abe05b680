package dev.tocsin.notifier.adapter.slack;

import dev.tocsin.notifier.app.port.Http;
import dev.tocsin.notifier.app.port.HttpPost;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.Redaction;
import dev.tocsin.notifier.domain.wire.GoJson;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.SlackConfig;
import dev.tocsin.policy.receiver.SlackConfig.Endpoint;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slack's two ways in, for the time of one attempt. */
final class SlackApi {

    private final Http http;
    private final SlackConfig config;
    private final Instant now;

    SlackApi(Http http, SlackConfig config, Instant now) {
        this.http = http;
        this.config = config;
        this.now = now;
    }

    /** @param channel for the older webhooks, which go where they are told; an app's own ignore it. Empty for its own */
    AttemptOutcome webhook(Endpoint.IncomingWebhook webhook, String channel, Map<String, Object> message) {
        URI address = URI.create(webhook.url().reveal());
        Map<String, Object> body = new LinkedHashMap<>();
        if (!channel.isBlank()) {
            body.put("channel", channel);
        }
        body.putAll(message);
        var result = http.post(request(address, body, config.http()));
        return Redaction.ofAddress(address).apply(SlackAnswer.ofWebhook(result, now));
    }

    /** {@code chat.postMessage} into a channel, given by name or id. */
    AttemptOutcome post(Endpoint.WebApi api, String channel, Map<String, Object> message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        body.putAll(message);
        return call(api, api.url(), body);
    }

    /** {@code chat.update}, which lies beside {@code chat.postMessage}. */
    AttemptOutcome update(Endpoint.WebApi api, String channel, String ts, Map<String, Object> message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", channel);
        body.put("ts", ts);
        body.putAll(message);
        return call(api, api.url().resolve("chat.update"), body);
    }

    private AttemptOutcome call(Endpoint.WebApi api, URI method, Map<String, Object> body) {
        HttpConfig bot = config.http().withAuth(new HttpAuth.Header("Bearer", api.token()));
        return Redaction.of(api.token().reveal()).apply(SlackAnswer.ofApi(http.post(request(method, body, bot)), now));
    }

    private HttpPost request(URI address, Map<String, Object> body, HttpConfig with) {
        return new HttpPost(
                address, Map.of("Content-Type", HttpPost.JSON_UTF_8), GoJson.write(body), config.timeout(), with);
    }
}
