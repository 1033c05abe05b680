package dev.tocsin.engine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.policy.Policy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Policy POLICY = EngineRun.load("{route: {receiver: a}, receivers: [{name: a}]}", null);

    private final Inbox inbox = new Inbox();

    @Test
    void whatComesWhileTheShardIsNotOursIsRefusedAtOnce() throws InterruptedException {
        Command.Ask ask = ask();

        inbox.submit(ask);

        assertRefused(ask);
        assertThat(inbox.poll(0)).isNull();
    }

    @Test
    void whatWaitsOrIsInHandWhenTheShardIsLostIsRefused() throws InterruptedException {
        Command.Ask inHand = ask();
        Command.Ask waiting = ask();
        inbox.open();
        inbox.submit(inHand);
        inbox.submit(waiting);
        assertThat(inbox.poll(0)).isSameAs(inHand);

        inbox.close();

        assertRefused(inHand);
        assertRefused(waiting);
    }

    @Test
    void whatWasDecidedIsNotRefusedAfterwards() throws InterruptedException {
        Command.Ask ask = ask();
        inbox.open();
        inbox.submit(ask);
        inbox.poll(0);
        ask.done().complete(List.of());
        inbox.done();

        inbox.close();

        assertThat(ask.done()).isCompletedWithValue(List.of());
    }

    @Test
    void newestPolicyOfATenantWaitsUntilTheShardIsOurs() throws InterruptedException {
        Command.NewPolicy newest = policy();
        inbox.submit(policy());
        inbox.submit(newest);

        inbox.open();
        assertThat(inbox.poll(0)).isSameAs(newest);
        inbox.close();
        inbox.open();

        assertThat(inbox.poll(0)).as("it was not adopted").isSameAs(newest);
        assertThat(inbox.poll(0)).isNull();
    }

    private static Command.Ask ask() {
        return new Command.Ask(
                new Question.Silences(TenantId.DEFAULT, true, true, true, List.of()), new CompletableFuture<>());
    }

    private static Command.NewPolicy policy() {
        return new Command.NewPolicy(TenantId.DEFAULT, POLICY, new CompletableFuture<>());
    }

    private static void assertRefused(Command command) {
        assertThatThrownBy(() -> command.done().join()).hasCauseInstanceOf(NotOwnerException.class);
    }
}
