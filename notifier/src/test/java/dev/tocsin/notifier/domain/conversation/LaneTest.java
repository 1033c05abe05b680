package dev.tocsin.notifier.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notifier.Given;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final WaitingDelivery older = WaitingDelivery.fresh(Given.firstNotification("n1"), 10, "");
    private final WaitingDelivery newer = WaitingDelivery.fresh(Given.allResolved("n2"), 11, "");

    @Test
    void theNewestTakesThePlaceOfTheOthersInWhateverOrderTheyCome() {
        Lane lane = Lane.EMPTY.withNew(newer).withNew(older);

        assertThat(lane.newest()).contains(newer);
        assertThat(lane.superseded()).containsExactly(older);
    }

    @Test
    void aRepeatDoesNotUndoWhatAttemptsHaveChanged() {
        WaitingDelivery again = older.again(new Attempt(older.id(), 1, Given.NOW, false), Given.NOW, false);

        assertThat(Lane.EMPTY.with(again).withNew(older).newest()).contains(again);
    }

    @Test
    void whatIsPublishedTwiceWaitsOnce() {
        WaitingDelivery twin = WaitingDelivery.fresh(Given.firstNotification("n1"), 12, "");

        assertThat(Lane.EMPTY.withNew(older).withNew(twin).size()).isEqualTo(1);
    }

    @Test
    void whatLeavesIsGone() {
        assertThat(Lane.EMPTY.with(older).without(older).newest()).isEmpty();
    }
}
