package dev.tocsin.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.ingest.app.Acceptance.Stored;
import dev.tocsin.ingest.app.Acceptance.Tally;
import dev.tocsin.ingest.app.port.AlertLog;
import dev.tocsin.ingest.app.port.StoreOutcome;
import dev.tocsin.ingest.domain.posted.AlertDraft;
import dev.tocsin.ingest.domain.posted.Horizon;
import dev.tocsin.ingest.domain.posted.PostedTime;
import dev.tocsin.ingest.domain.posted.Terms;
import dev.tocsin.policy.matcher.ParserMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcceptAlertsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Origin ORIGIN = new Origin(TenantId.DEFAULT, "api");
    private static final Terms TERMS = new Terms(new Horizon.OfPolicy(Duration.ofMinutes(5)), ParserMode.FALLBACK);

    private final FakeLog log = new FakeLog();
    private final AcceptAlerts accept = new AcceptAlerts(log, () -> NOW, () -> "request");

    /** Stores as many parts as it has room for. */
    private static final class FakeLog implements AlertLog {

        private final List<AlertsAccepted> parts = new ArrayList<>();
        private int room = Integer.MAX_VALUE;

        @Override
        public StoreOutcome store(AlertsAccepted part) {
            if (parts.size() == room) {
                return StoreOutcome.REFUSED;
            }
            parts.add(part);
            return StoreOutcome.STORED;
        }

        @Override
        public StoreOutcome probe() {
            return StoreOutcome.STORED;
        }
    }

    @Test
    void clockIsReadOnceAndPartsAreNamedAfterTheRequest() {
        accept.accept(ORIGIN, large(3), TERMS);

        assertThat(log.parts)
                .extracting(AlertsAccepted::requestId)
                .containsExactly("request.0", "request.1", "request.2");
        assertThat(log.parts).extracting(AlertsAccepted::receivedAt).containsOnly(NOW);
    }

    @Test
    void everyPostedAlertIsCountedAndEveryInvalidOneIsNamed() {
        AlertDraft resolved = draft("resolved", NOW.minusSeconds(1));
        AlertDraft endsNow = draft("ends now", NOW);
        AlertDraft nameless = new AlertDraft(LabelSet.EMPTY, LabelSet.EMPTY, PostedTime.UNSET, PostedTime.UNSET, "");

        Acceptance acceptance =
                accept.accept(ORIGIN, List.of(draft("fires", NOW.plusSeconds(1)), resolved, endsNow, nameless), TERMS);

        assertThat(acceptance).isEqualTo(new Stored(new Tally(2, 2), List.of("at least one label pair required")));
        assertThat(log.parts.getFirst().alerts()).hasSize(3);
    }

    @Test
    void endBeyondTheLastYearDoesNotHoldBackTheOthers() {
        AlertDraft endless = draft("endless", PostedTime.parse("9999-12-31T23:59:59-23:00"));

        Acceptance acceptance = accept.accept(ORIGIN, List.of(draft("fires", NOW.plusSeconds(1)), endless), TERMS);

        assertThat(acceptance).isInstanceOfSatisfying(Stored.class, stored -> assertThat(stored.problems())
                .hasSize(1));
        assertThat(log.parts.getFirst().alerts())
                .extracting(PostedAlert::labels)
                .containsExactly(LabelSet.of("alertname", "fires"));
    }

    @Test
    void requestWhosePartsAreNotAllStoredIsNotAccepted() {
        log.room = 1;

        assertThat(accept.accept(ORIGIN, large(3), TERMS)).isEqualTo(new Acceptance.Unknown(StoreOutcome.REFUSED));
        assertThat(log.parts).hasSize(1);
    }

    @Test
    void nothingIsStoredOfARequestWithoutValidAlerts() {
        accept.accept(ORIGIN, List.of(), TERMS);

        assertThat(log.parts).isEmpty();
    }

    private static List<AlertDraft> large(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> draft("x".repeat(400_000) + i, PostedTime.UNSET))
                .toList();
    }

    private static AlertDraft draft(String name, Instant endsAt) {
        return new AlertDraft(LabelSet.of("alertname", name), LabelSet.EMPTY, PostedTime.UNSET, endsAt, "");
    }
}
