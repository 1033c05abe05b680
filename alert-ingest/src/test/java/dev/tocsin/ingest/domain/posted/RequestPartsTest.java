package dev.tocsin.ingest.domain.posted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.nats.EventCodec;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RequestPartsTest {

    private static final int LIMIT = 512 * 1024;

    @Property(tries = 50)
    void noPartIsTooLargeAndNothingIsLost(@ForAll @Size(max = 60) List<@IntRange(max = 100_000) Integer> sizes) {
        List<PostedAlert> alerts =
                sizes.stream().map(size -> alert("x".repeat(size))).toList();

        List<List<PostedAlert>> parts = RequestParts.of(alerts);

        assertThat(parts.stream().flatMap(List::stream)).isEqualTo(alerts);
        assertThat(parts).allSatisfy(part -> assertThat(written(part)).isBetween(1, LIMIT));
    }

    @Test
    void textIsWeighedAsJsonWritesIt() {
        List<PostedAlert> control = Collections.nCopies(8, alert("\u0001".repeat(50_000)));
        List<PostedAlert> foreign = Collections.nCopies(8, alert("語🔥\"\\".repeat(20_000)));

        assertThat(RequestParts.of(control))
                .allSatisfy(part -> assertThat(written(part)).isLessThan(LIMIT));
        assertThat(RequestParts.of(foreign))
                .allSatisfy(part -> assertThat(written(part)).isLessThan(LIMIT));
    }

    @Test
    void requestWithoutAlertsHasNoParts() {
        assertThat(RequestParts.of(List.of())).isEmpty();
    }

    private static int written(List<PostedAlert> part) {
        return new EventCodec().write(new AlertsAccepted("id", TenantId.DEFAULT, "api", Instant.EPOCH, part)).length;
    }

    private static PostedAlert alert(String text) {
        Instant time = Instant.parse("2026-11-21T12:00:00.123456789Z");
        return new PostedAlert(LabelSet.of("a", "1"), LabelSet.of("b", text), time, time, true, "http://x/");
    }
}
