package dev.tocsin.notifier.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.ChatMessage;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final ChatMessage CHAT = new ChatMessage("C1", "1.2");

    private static WaitingDelivery waiting(Notification notification, long position) {
        return WaitingDelivery.fresh(notification, position, "");
    }

    private static Conversation delivered(Conversation before, WaitingDelivery waiting, Delivered outcome) {
        Attempt attempt = before.attempt(waiting, Given.NOW);
        DeliveryReported report =
                waiting.report(attempt, Given.NOW, new DeliveryOutcome.Delivered(outcome.providerId()));
        return before.starting(attempt).delivered(waiting, report, outcome);
    }

    private final WaitingDelivery first = waiting(Given.firstNotification("n1"), 10);

    @Test
    void theFirstAttemptIsNoRepeat() {
        assertThat(Conversation.NEW.next(first, Given.NOW))
                .isEqualTo(new NextStep.Send(new Attempt(first.id(), 1, Given.NOW, false)));
    }

    @Test
    void anAttemptThatStartedAndDidNotEndMayHaveArrived() {
        Conversation killed = Conversation.NEW.starting(new Attempt(first.id(), 1, Given.STARTED, false));

        assertThat(killed.next(first, Given.NOW))
                .isEqualTo(new NextStep.Send(new Attempt(first.id(), 2, Given.NOW, true)));
    }

    @Test
    void anAttemptThatFailedIsNoRepeat() {
        Attempt failed = new Attempt(first.id(), 1, Given.STARTED, false);
        WaitingDelivery again = first.again(failed, Given.NOW, false);

        assertThat(Conversation.NEW.starting(failed).next(again, Given.NOW))
                .isEqualTo(new NextStep.Send(new Attempt(first.id(), 2, Given.NOW, false)));
    }

    @Test
    void onceItMayHaveArrivedEveryFurtherAttemptIsAPossibleRepeat() {
        Attempt timedOut = new Attempt(first.id(), 1, Given.STARTED, false);
        Attempt refused = new Attempt(first.id(), 2, Given.STARTED, true);
        WaitingDelivery again = first.again(timedOut, Given.NOW, true).again(refused, Given.NOW, false);

        assertThat(Conversation.NEW.starting(refused).next(again, Given.NOW))
                .isEqualTo(new NextStep.Send(new Attempt(first.id(), 3, Given.NOW, true)));
    }

    @Test
    void whatWasDeliveredIsNotSentAgain() {
        Conversation done = delivered(Conversation.NEW, first, new Delivered("id"));

        assertThat(done.next(first, Given.NOW))
                .isInstanceOfSatisfying(
                        NextStep.SettledBefore.class,
                        before -> assertThat(before.report().outcome()).isEqualTo(new DeliveryOutcome.Delivered("id")));
    }

    @Test
    void aTriggerIsNotSentAfterItsResolve() {
        Conversation done = delivered(Conversation.NEW, waiting(Given.allResolved("n2"), 11), new Delivered(""));

        assertThat(done.next(first, Given.NOW))
                .isEqualTo(new NextStep.Overtaken(Given.allResolved("n2").id()));
    }

    @Test
    void whatComesLaterIsSent() {
        Conversation done = delivered(Conversation.NEW, first, new Delivered(""));

        assertThat(done.next(waiting(Given.allResolved("n2"), 11), Given.NOW)).isInstanceOf(NextStep.Send.class);
    }

    @Test
    void changesContinueTheEpisodeAndItsMessage() {
        Conversation told = delivered(Conversation.NEW, first, new Delivered("", CHAT));
        WaitingDelivery change =
                waiting(Given.notification("n2", NotifyReason.NEW_ALERTS, Given.firing("a"), Given.firing("c")), 11);

        assertThat(told.episodeBefore(change)).isEqualTo(new Episode(first.id(), CHAT));
        assertThat(delivered(told, change, new Delivered("")).episode()).isEqualTo(new Episode(first.id(), CHAT));
    }

    @Test
    void aResolveEndsTheEpisode() {
        Conversation told = delivered(Conversation.NEW, first, new Delivered("", CHAT));

        assertThat(delivered(told, waiting(Given.allResolved("n2"), 11), new Delivered("", CHAT))
                        .episode())
                .isNull();
    }

    @Test
    void aFirstNotificationBeginsAnew() {
        Conversation told = delivered(Conversation.NEW, first, new Delivered("", CHAT));
        WaitingDelivery anew = waiting(Given.firstNotification("n3"), 12);

        assertThat(told.episodeBefore(anew)).isNull();
        assertThat(delivered(told, anew, new Delivered("")).episode()).isEqualTo(new Episode(anew.id(), null));
    }

    @Test
    void conversationsOfTwoTenantsAreTwo() {
        Notification other = Given.firstNotification("n1");
        Notification same = new Notification(
                other.id(),
                new dev.tocsin.contracts.TenantId("acme"),
                other.recipient(),
                other.conversation(),
                other.reason(),
                other.decidedAt(),
                other.groupId(),
                other.group(),
                other.links());

        assertThat(ConversationKey.of(same)).isNotEqualTo(ConversationKey.of(other));
        assertThat(ConversationKey.of(other).value()).matches("[0-9a-f]{64}");
    }
}
