package dev.tocsin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Request lines as {@code curl -g} sends them, which no client of Java's does. Alertmanager answers each with 200. */
@QuarkusTest
@QuarkusTestResource(NatsResource.class)
class RawQueriesTest {

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @TestHTTPResource("/")
    URI base;

    private FakeEngine engine;

    @BeforeEach
    void openEngine() {
        engine = FakeEngine.open(nats, codec);
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\'',
            value = {
                "foo=\"bar\" EQUAL bar",
                "foo=~\"a|b\" MATCHES a|b",
                "foo=~\"^<{2}`\\\\w\" MATCHES ^<{2}`\\w",
                "foo=\"zürich\" EQUAL zürich",
                "foo=\"%C3%BC\" EQUAL ü",
                "foo=\"100%\" EQUAL 100%",
                "foo=\"a;b\" EQUAL a;b",
            })
    void filterThatIsNotEncodedIsRead(String filter, Operator operator, String value) throws IOException {
        assertThat(answer("/api/v2/alerts?filter=" + filter)).startsWith("HTTP/1.1 200 ");

        assertThat(engine.lastAsked(Question.Alerts.class).filter())
                .containsExactly(new LabelMatcher("foo", operator, value));
    }

    @Test
    void wordsOfManyFiltersAreRead() throws IOException {
        String filters = "&filter=a=\"b\"".repeat(4000);

        assertThat(filters.length()).isGreaterThan(50_000);
        assertThat(answer("/api/v2/alerts?active=true" + filters)).startsWith("HTTP/1.1 200 ");
        assertThat(engine.lastAsked(Question.Alerts.class).filter()).hasSize(4000);
    }

    @Test
    void bracesAreNoMatcherAndThatIsSaid() throws IOException {
        assertThat(answer("/api/v2/alerts?filter={foo}"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\n\r\n\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/alerts?filter=a=\"b\"", "/sign-in?next={}"})
    void pagesTakeThemToo(String target) throws IOException {
        assertThat(answer(target)).matches("(?s)HTTP/1.1 (200|303) .*");
    }

    @Test
    void addressThatIsNoUriIsRefusedInWords() throws IOException {
        assertThat(answer("http://{}/api/v2/alerts"))
                .startsWith("HTTP/1.1 400 ")
                .contains("{\"code\":400,\"message\":\"the address of the request is no URI\"}");
    }

    private String answer(String target) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
