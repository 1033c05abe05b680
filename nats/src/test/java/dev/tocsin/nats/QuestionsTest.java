package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions and answers on a real NATS, which takes 1 MB a message. */
@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class QuestionsTest {

    private static final Question.Alerts ALERTS =
            new Question.Alerts(TenantId.DEFAULT, true, true, true, List.of(), null);
    private static final Question.Groups GROUPS =
            new Question.Groups(TenantId.DEFAULT, true, true, true, true, List.of(), null);
    private static final Instant AT = Instant.parse("2026-11-21T03:00:00Z");

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Inject
    Questions questions;

    private @Nullable AnswerDesk desk;

    @AfterEach
    void closeTheDesk() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void aGroupLargerThanManyMessagesArrivesWhole() {
        List<AlertView> alerts = IntStream.range(0, 10_000)
                .mapToObj(number -> alert(number, 300))
                .toList();
        GroupView group = new GroupView(LabelSet.of("alertname", "A"), LabelSet.EMPTY, "team", alerts);
        openDesk(question -> List.of(group));

        assertThat(questions.ask(GROUPS, GroupView.class)).containsExactly(group);
    }

    @Test
    void alertsOfWhichEachIsLargerThanAMessageAllArriveInOrder() {
        List<AlertView> alerts =
                Stream.of(1, 2, 3).map(number -> alert(number, 2_000_000)).toList();
        openDesk(question -> alerts);

        assertThat(questions.ask(ALERTS, AlertView.class)).isEqualTo(alerts);
    }

    @Test
    void anEmptyAnswerAndOneOfASealedTypeArrive() {
        openDesk(question -> question instanceof Question.Alerts ? List.of() : List.of(new SilenceAnswer.Done("s")));

        assertThat(questions.ask(ALERTS, AlertView.class)).isEmpty();
        assertThat(questions.ask(new Question.ExpireSilence(TenantId.DEFAULT, "s"), SilenceAnswer.class))
                .containsExactly(new SilenceAnswer.Done("s"));
    }

    @Test
    void anAnswerThatCannotBeMadeIsToldAtOnceWithItsReason() {
        openDesk(question -> {
            throw new IllegalStateException("outer", new IllegalStateException("no policy is adopted yet"));
        });

        assertThatThrownBy(() -> questions.ask(ALERTS, AlertView.class))
                .isInstanceOf(UnansweredException.class)
                .hasMessage("the engine cannot answer: IllegalStateException: no policy is adopted yet");
    }

    @Test
    void anAnswerThatFailsHalfWayIsNotTakenForAWholeOne() {
        openDesk(question -> List.of(alert(1, 2_000_000), new Unwritable()));

        assertThatThrownBy(() -> questions.ask(ALERTS, AlertView.class))
                .isInstanceOf(UnansweredException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void anAnswerThatWouldFloodTheAskerIsRefused() {
        AlertView large = alert(1, 2_000_000);
        openDesk(question -> IntStream.range(0, 40).mapToObj(number -> large).toList());

        assertThatThrownBy(() -> questions.ask(ALERTS, AlertView.class))
                .isInstanceOf(UnansweredException.class)
                .hasMessageContaining("the answer is over 33554432 bytes");
    }

    @Test
    void afterAFailureTheNextQuestionIsAnswered() {
        List<List<?>> answers = List.of(List.of(new Unwritable()), List.of(alert(1, 10)));
        int[] asked = {0};
        openDesk(question -> answers.get(asked[0]++));

        assertThatThrownBy(() -> questions.ask(ALERTS, AlertView.class)).isInstanceOf(UnansweredException.class);
        assertThat(questions.ask(ALERTS, AlertView.class)).containsExactly(alert(1, 10));
    }

    private void openDesk(Function<Question, List<?>> answers) {
        desk = AnswerDesk.open(nats, codec, answers);
    }

    /** With an annotation of so many letters that no compression makes much smaller. */
    private static AlertView alert(int number, int letters) {
        StringBuilder noise = new StringBuilder(letters);
        new Random(number)
                .ints(letters, '0', 'z')
                .map(letter -> letter == '\\' ? '0' : letter)
                .forEach(noise::appendCodePoint);
        return new AlertView(
                LabelSet.of("alertname", "A", "instance", Integer.toString(number)),
                LabelSet.of("noise", noise.toString()),
                AT,
                AT,
                AT,
                "",
                List.of("team"),
                List.of(),
                List.of(),
                List.of());
    }

    /** Fails when it is written. */
    private record Unwritable() {

        @com.fasterxml.jackson.annotation.JsonValue
        String text() {
            throw new IllegalStateException("cannot be written");
        }
    }
}
