package dev.tocsin.notifier.domain.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notifier.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final RateLimit TWO_IN_TEN_SECONDS = new RateLimit(2, Duration.ofSeconds(10));

    @Test
    void fromRestABurstOfTheLimitMayGoAtOnce() {
        Pace pace = Pace.atRest(TWO_IN_TEN_SECONDS).taken(Given.NOW);

        assertThat(pace.next(Given.NOW)).isEqualTo(Given.NOW);
    }

    @Test
    void afterTheBurstOneGoesAtEachInterval() {
        Pace pace = Pace.atRest(TWO_IN_TEN_SECONDS).taken(Given.NOW).taken(Given.NOW);

        assertThat(pace.next(Given.NOW)).isEqualTo(Given.NOW.plusSeconds(5));
        assertThat(pace.next(Given.NOW.plusSeconds(6))).isEqualTo(Given.NOW.plusSeconds(6));
    }

    @Test
    void theProvidersWordHoldsEvenFromRest() {
        Pace pace = Pace.atRest(TWO_IN_TEN_SECONDS).closed(Given.NOW.plusSeconds(30));

        assertThat(pace.next(Given.NOW)).isEqualTo(Given.NOW.plusSeconds(30));
        assertThat(pace.closed(Given.NOW.plusSeconds(20)).next(Given.NOW)).isEqualTo(Given.NOW.plusSeconds(30));
    }

    @Property
    void noTimeSpanHoldsMoreThanABurstAndTheSteadyRate(
            @ForAll @Size(max = 200) List<@IntRange(max = 3000) Integer> gapsMillis) {
        Pace pace = Pace.atRest(TWO_IN_TEN_SECONDS);
        List<Instant> sent = new ArrayList<>();
        Instant now = Given.NOW;
        for (int gap : gapsMillis) {
            now = pace.next(now.plusMillis(gap));
            pace = pace.taken(now);
            sent.add(now);
        }
        for (Instant start : sent) {
            long within = sent.stream()
                    .filter(at -> !at.isBefore(start) && at.isBefore(start.plusSeconds(10)))
                    .count();
            assertThat(within).isLessThanOrEqualTo(2L * TWO_IN_TEN_SECONDS.requests() - 1);
        }
    }
}
