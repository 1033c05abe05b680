package dev.tocsin.notifier.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.conversation.Conclusion.Again;
import dev.tocsin.notifier.domain.conversation.Conclusion.Over;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

    private static final Duration PAUSE = Duration.ofSeconds(4);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant END = Given.NOW.plusSeconds(2);

    private final WaitingDelivery waiting = WaitingDelivery.fresh(Given.firstNotification("n1"), 10, "");
    private final Attempt attempt = new Attempt(waiting.id(), 1, Given.NOW, false);
    private final Trial trial = new Trial(Conversation.NEW, waiting, attempt, PAUSE, DAY);

    @Test
    void deliveredIsOverAndReported() {
        Conclusion conclusion = trial.conclude(new Delivered("ts-1"), END);

        assertThat(conclusion).isInstanceOf(Over.class);
        assertThat(conclusion.report().outcome()).isEqualTo(new DeliveryOutcome.Delivered("ts-1"));
        assertThat(conclusion.report().endedAt()).isEqualTo(END);
    }

    @Test
    void rejectedIsOverAndWhatWasToldStaysTold() {
        Episode told = new Episode(waiting.id(), null);
        Conversation before = new Conversation(3, null, null, told);

        Conclusion conclusion = new Trial(before, waiting, attempt, PAUSE, DAY)
                .conclude(new Rejected(DeliveryFailure.INVALID_REQUEST, "HTTP 400"), END);

        assertThat(conclusion).isInstanceOfSatisfying(Over.class, over -> {
            assertThat(over.conversation().episode()).isEqualTo(told);
            assertThat(over.conversation().settledPosition()).isEqualTo(10);
        });
        assertThat(conclusion.report().outcome())
                .isEqualTo(new DeliveryOutcome.Rejected(DeliveryFailure.INVALID_REQUEST, "HTTP 400"));
    }

    @Test
    void aFailureThatMayPassIsTriedAgainAfterThePause() {
        Conclusion conclusion = trial.conclude(new Retry(DeliveryFailure.SERVER_ERROR, "HTTP 503"), END);

        assertThat(conclusion).isInstanceOfSatisfying(Again.class, again -> {
            assertThat(again.waiting().notBefore()).isEqualTo(END.plus(PAUSE));
            assertThat(again.waiting().attempts()).isEqualTo(1);
            assertThat(again.waiting().firstAttemptAt()).isEqualTo(Given.NOW);
        });
        assertThat(conclusion.report().outcome())
                .isEqualTo(new DeliveryOutcome.Retrying(DeliveryFailure.SERVER_ERROR, "HTTP 503", END.plus(PAUSE)));
    }

    @ParameterizedTest(name = "asked for {0} s, waits {1} s: {2}")
    @CsvSource({"60, 60, the provider's word counts", "1, 4, but is no leave to hurry"})
    void theProvidersWordIsObeyed(long asked, long waits, String why) {
        Conclusion conclusion =
                trial.conclude(new Retry(DeliveryFailure.RATE_LIMITED, "HTTP 429", END.plusSeconds(asked)), END);

        assertThat(((Again) conclusion).waiting().notBefore()).as(why).isEqualTo(END.plusSeconds(waits));
    }

    @Test
    void afterRetryForItIsGivenUp() {
        WaitingDelivery old = waiting.again(attempt, END, false);
        Instant late = Given.NOW.plus(DAY);
        Attempt last = new Attempt(waiting.id(), 2, late, false);

        Conclusion conclusion = new Trial(Conversation.NEW, old, last, PAUSE, DAY)
                .conclude(new Retry(DeliveryFailure.CONNECTION_FAILED, "refused"), late);

        assertThat(conclusion.report().outcome())
                .isEqualTo(new DeliveryOutcome.Rejected(DeliveryFailure.EXHAUSTED, "tried for PT24H, last: refused"));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "TIMEOUT, true, it may have read our request",
        "UNREADABLE_ANSWER, true, it hung up after our request",
        "CONNECTION_FAILED, false, it never saw our request",
        "SERVER_ERROR, false, it said that it failed",
        "RATE_LIMITED, false, it said that it did not look",
    })
    void noAnswerIsNotTheSameAsNoArrival(DeliveryFailure failure, boolean mayHaveArrived, String why) {
        Conclusion conclusion = trial.conclude(new Retry(failure, ""), END);

        assertThat(((Again) conclusion).waiting().mayHaveArrived()).as(why).isEqualTo(mayHaveArrived);
    }
}
