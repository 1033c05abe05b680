package dev.tocsin.ingest.domain.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.Silence.State;
import dev.tocsin.contracts.v1.questions.SilenceView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SilenceOrderTest {

    @Test
    void whatNeedsAttentionFirstIsFirst() {
        Stream<SilenceView> silences = Stream.of(
                view("ended early", State.EXPIRED, 1, 5),
                view("starts late", State.PENDING, 40, 50),
                view("ends late", State.ACTIVE, 1, 30),
                view("ended late", State.EXPIRED, 1, 8),
                view("ends soon", State.ACTIVE, 2, 20),
                view("starts soon", State.PENDING, 35, 90));

        assertThat(silences.sorted(SilenceOrder.BY_URGENCY)
                        .map(view -> view.silence().id()))
                .containsExactly("ends soon", "ends late", "starts soon", "starts late", "ended late", "ended early");
    }

    private static SilenceView view(String id, State state, long start, long end) {
        Silence silence = new Silence(
                id,
                List.of(),
                Instant.ofEpochSecond(start),
                Instant.ofEpochSecond(end),
                Instant.EPOCH,
                "ada",
                "",
                Map.of());
        return new SilenceView(silence, state);
    }
}
