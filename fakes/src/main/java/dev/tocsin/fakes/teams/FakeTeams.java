package dev.tocsin.fakes.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Answer;
import dev.tocsin.fakes.http.FakeProvider;
import dev.tocsin.fakes.http.Judgement;
import dev.tocsin.fakes.http.RateLimit;
import dev.tocsin.fakes.http.Reading;
import dev.tocsin.fakes.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Workflows webhook that "anyone" may call. Its 202 says that the flow has started; a card that is wrong or too large
 * is lost after that, which here is the verdict {@code LOST}.
 */
public final class FakeTeams extends FakeProvider {

    private static final String SIGNATURE = "sig=fake-signature";

    /** What the Flow bot posts in five minutes; a flow's further runs fail, after it has said 202. */
    private static final int POSTS = 25;

    private final RateLimit rate = new RateLimit(POSTS, Duration.ofMinutes(5));
    private final String url;

    public FakeTeams(String url, Clock clock) {
        super(clock);
        this.url = url;
    }

    /** The address of a flow; the signature in it is its secret. */
    public String workflowUrl(String name) {
        return url + "/workflows/" + name + "/triggers/manual/paths/invoke?api-version=1&" + SIGNATURE;
    }

    @Override
    public String name() {
        return "Teams";
    }

    @Override
    protected Judgement judge(Request request) {
        if (!request.method().equals("POST")) {
            return Judgement.rejected("only POST is taken", Answer.empty(404));
        }
        if (!request.path().contains(SIGNATURE)) {
            return refused(401, "DirectApiAuthorizationRequired", "the address has no signature");
        }
        if (request.header("authorization").isPresent()) {
            return refused(401, "InvalidAuthenticationToken", "this flow takes no Authorization header");
        }
        if (!request.isJson() || !request.json().isObject()) {
            return refused(400, "InvalidRequestContent", "the body is no JSON object");
        }
        List<String> violations = CardRules.violations(request);
        if (!violations.isEmpty()) {
            return Judgement.lost(String.join("; ", violations), Answer.empty(202));
        }
        return rate.admits(request.path())
                ? Judgement.accepted(Answer.empty(202))
                : Judgement.lost("more than " + POSTS + " posts in five minutes", Answer.empty(202));
    }

    private static Judgement refused(int status, String code, String message) {
        return Judgement.rejected(
                message, Answer.json(status, Map.of("error", Map.of("code", code, "message", message))));
    }

    @Override
    public Reading read(Request request) {
        List<String> texts = new ArrayList<>();
        request.json().path("attachments").forEach(attachment -> collect(attachment.path("content"), texts));
        return new Reading(texts.isEmpty() ? "a message without text" : texts.getFirst(), texts);
    }

    /** The texts of a card, in the order in which one reads them. */
    private static void collect(JsonNode element, List<String> texts) {
        if (element.path("text").isTextual()) {
            texts.add(element.path("text").textValue());
        }
        element.path("facts")
                .forEach(fact -> texts.add(
                        fact.path("title").asText() + ": " + fact.path("value").asText()));
        if (element.path("type").asText().startsWith("Action.")) {
            texts.add("[" + element.path("title").asText() + "] "
                    + element.path("url").asText());
        }
        for (String children : List.of("body", "items", "columns", "actions")) {
            element.path(children).forEach(child -> collect(child, texts));
        }
    }
}
