package dev.tocsin.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadersInFlightTest {

    private final ReadersInFlight readers = new ReadersInFlight(2);

    @Test
    void requestsComeInWhileThereIsRoomAndAgainWhenOthersHaveLeft() {
        assertThat(readers.enter()).isTrue();
        assertThat(readers.enter()).isTrue();
        assertThat(readers.enter()).isFalse();
        assertThat(readers.count()).isEqualTo(2);
        assertThat(readers.refused()).isEqualTo(1);

        readers.leave();

        assertThat(readers.enter()).isTrue();
    }

    @Test
    void roomForNobodyIsRefused() {
        assertThatThrownBy(() -> new ReadersInFlight(0)).hasMessageContaining("at least");
    }
}
