package dev.tocsin.fakes.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fakes.FakeClient;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.http.Json;
import dev.tocsin.fakes.http.Reading;
import dev.tocsin.fakes.http.Verdict;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeTeamsTest {

    private final FakeProviders fakes = FakeProviders.start();
    private final FakeTeams teams = fakes.teams();
    private final FakeClient client = new FakeClient();
    private final String flow = teams.workflowUrl("ops");

    @AfterEach
    void stop() {
        fakes.close();
    }

    @Test
    void cardStartsTheFlow() {
        HttpResponse<String> answer = client.post(flow, message("Disk full", "1.4"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        Reading reading = teams.read(teams.accepted().getFirst().request());
        assertThat(reading.summary()).isEqualTo("Disk full");
        assertThat(reading.lines()).contains("Severity: critical", "[Open] http://127.0.0.1/x");
    }

    @Test
    void authorizationHeaderMakesItFail() {
        HttpResponse<String> answer = client.post(flow, message("x", "1.4"), "Authorization", "Bearer x");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(teams.accepted()).isEmpty();
    }

    @Test
    void addressWithoutItsSignatureIsRefused() {
        assertThat(client.post(flow.replaceFirst("&sig=.*", ""), message("x", "1.4"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void messageOver28KilobytesIsLostAfterThe202() {
        HttpResponse<String> answer = client.post(flow, message("x".repeat(28 * 1024), "1.4"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(teams.accepted()).isEmpty();
        assertThat(teams.requests().getFirst().verdict()).isEqualTo(Verdict.LOST);
        assertThat(teams.requests().getFirst().judgement().reason()).contains("Request Entity too large");
    }

    @Test
    void withoutCharsetHalfOfThatIsTooMuch() {
        client.send(HttpRequest.newBuilder(URI.create(flow))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(message("x".repeat(15 * 1024), "1.4"))))
                .build());

        assertThat(teams.requests().getFirst().verdict()).isEqualTo(Verdict.LOST);
    }

    @Test
    void cardOfAnotherShapeIsLostAfterThe202() {
        client.post(flow, message("x", "2.0"));
        client.post(flow, Map.of("@type", "MessageCard", "text", "old"));

        assertThat(teams.requests()).extracting(one -> one.verdict()).containsOnly(Verdict.LOST);
        assertThat(teams.requests()).extracting(one -> one.status()).containsOnly(202);
    }

    @Test
    void textWithoutWordsIsNoCard() {
        client.post(flow, message("", "1.4"));

        assertThat(teams.requests().getFirst().judgement().reason()).isEqualTo("'text' is missing or blank");
    }

    @Test
    void moreThan25CardsInFiveMinutesAreLostAfterThe202() {
        for (int i = 0; i < 26; i++) {
            assertThat(client.post(flow, message("x", "1.4")).statusCode()).isEqualTo(202);
        }

        assertThat(teams.accepted()).hasSize(25);
        assertThat(teams.requests().getLast().verdict()).isEqualTo(Verdict.LOST);
    }

    private static Map<String, Object> message(String title, String version) {
        Map<String, Object> card = Map.of(
                "type",
                "AdaptiveCard",
                "version",
                version,
                "body",
                List.of(
                        Map.of("type", "TextBlock", "text", title),
                        Map.of("type", "FactSet", "facts", List.of(Map.of("title", "Severity", "value", "critical")))),
                "actions",
                List.of(Map.of("type", "Action.OpenUrl", "title", "Open", "url", "http://127.0.0.1/x")));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }
}
