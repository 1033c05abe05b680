package dev.tocsin.fakes.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.fakes.http.Request;
import dev.tocsin.fakes.http.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What makes a flow fail after it said 202: Adaptive Cards' shape, and the size of a Teams message. */
final class CardRules {

    static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final int MESSAGE_BYTES = 28 * 1024;
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5");
    private static final int MENTIONS = 20;

    private CardRules() {}

    static List<String> violations(Request request) {
        Rules rules = new Rules();
        if (sizeInTeams(request) > MESSAGE_BYTES) {
            rules.violated("Request Entity too large: a message holds 28 KB");
        }
        JsonNode message = request.json();
        rules.oneOf(message, "type", Set.of("message"));
        List<JsonNode> attachments = rules.elements(message, "attachments", UNLIMITED);
        if (attachments.isEmpty()) {
            rules.violated("'attachments' is empty");
        }
        attachments.forEach(attachment -> checkCard(rules, attachment));
        return rules.violations();
    }

    /** Without a charset the body is recoded to UTF-16, which halves what fits. */
    private static int sizeInTeams(Request request) {
        boolean utf8 = request.header("content-type")
                .filter(type -> type.replace(" ", "").toLowerCase(Locale.ROOT).contains("charset=utf-8"))
                .isPresent();
        return utf8 ? request.bytes() : 2 * request.body().length();
    }

    private static void checkCard(Rules rules, JsonNode attachment) {
        rules.oneOf(attachment, "contentType", Set.of(CARD));
        rules.oneOf(attachment, "content.type", Set.of("AdaptiveCard"));
        rules.oneOf(attachment, "content.version", VERSIONS);
        List<JsonNode> body = rules.elements(attachment, "content.body", UNLIMITED);
        if (body.isEmpty()) {
            rules.violated("the card's 'body' is empty");
        }
        body.forEach(element -> checkElement(rules, element));
        rules.elements(attachment, "content.msteams.entities", MENTIONS);
        for (JsonNode action : rules.elements(attachment, "content.actions", UNLIMITED)) {
            checkAction(rules, action);
        }
    }

    private static void checkElement(Rules rules, JsonNode element) {
        rules.requiredText(element, "type", UNLIMITED);
        switch (element.path("type").asText("")) {
            case "TextBlock" -> rules.requiredText(element, "text", UNLIMITED);
            case "FactSet" ->
                rules.elements(element, "facts", UNLIMITED).forEach(fact -> {
                    rules.requiredText(fact, "title", UNLIMITED);
                    rules.requiredText(fact, "value", UNLIMITED);
                });
            case "Container" -> rules.elements(element, "items", UNLIMITED).forEach(item -> checkElement(rules, item));
            default -> {
                // Nothing that we send.
            }
        }
    }

    /** A flow's bot posts cards that open pages; what would come back to it does not reach us. */
    private static void checkAction(Rules rules, JsonNode action) {
        rules.oneOf(action, "type", Set.of("Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility"));
        if (action.path("type").asText().equals("Action.OpenUrl")) {
            rules.requiredText(action, "title", UNLIMITED);
            rules.requiredText(action, "url", UNLIMITED);
        }
    }
}
