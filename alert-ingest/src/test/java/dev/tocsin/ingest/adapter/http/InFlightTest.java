package dev.tocsin.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightTest {

    private final InFlight inFlight = new InFlight(100, 40);

    @Test
    void bodiesComeInWhileThereIsRoomAndAgainWhenOthersHaveLeft() {
        assertThat(inFlight.enter(60)).isTrue();
        assertThat(inFlight.enter(40)).isTrue();
        assertThat(inFlight.enter(1)).isFalse();

        inFlight.leave(40);

        assertThat(inFlight.enter(41)).isFalse();
        assertThat(inFlight.enter(40)).isTrue();
    }

    @Test
    void bodyThatIsLargerThanAllThereIsComesAlone() {
        assertThat(inFlight.enter(200)).isTrue();
        assertThat(inFlight.enter(1)).isFalse();
    }
}
