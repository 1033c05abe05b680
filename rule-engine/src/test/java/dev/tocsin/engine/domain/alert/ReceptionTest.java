package dev.tocsin.engine.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.AlertFact;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final LabelSet LABELS = LabelSet.of("alertname", "A");
    private static final AlertId ID = new AlertId(TenantId.DEFAULT, LABELS.fingerprint());

    private final AlertFact firing = fact(-600, 60, -60, false);

    @Test
    void anUnknownAlertFires() {
        assertThat(Reception.of(null, firing, NOW)).isEqualTo(new Reception.Fires(firing));
    }

    @Test
    void theEndOfAnUnknownAlertIsIgnored() {
        assertThat(Reception.of(null, fact(-600, -1, 0, false), NOW)).isEqualTo(new Reception.Ignored());
    }

    @Test
    void aResendMovesTheEndAlone() {
        AlertFact resend = fact(-600, 240, 0, false);
        assertThat(Reception.of(held(), resend, NOW)).isEqualTo(new Reception.Refreshes(resend));
    }

    @Test
    void newAnnotationsAreAChange() {
        AlertFact changed =
                new AlertFact(LABELS, LabelSet.of("summary", "worse"), at(-600), at(240), NOW, false, "", "test");
        assertThat(Reception.of(held(), changed, NOW)).isEqualTo(new Reception.Changes(changed));
    }

    @Test
    void anEndInsideTheHeldRangeResolvesAndKeepsTheEarlierStart() {
        assertThat(Reception.of(held(), fact(-300, -1, 0, false), NOW))
                .isInstanceOfSatisfying(Reception.Resolves.class, resolves -> {
                    assertThat(resolves.alert().startsAt()).isEqualTo(at(-600));
                    assertThat(resolves.alert().endsAt()).isEqualTo(at(-1));
                });
    }

    @Test
    void aFiringReportWithAnEarlierEndKeepsTheLaterOneUnlessThatWasAGuess() {
        AlertFact shorter = fact(-600, 30, 0, false);
        assertThat(Reception.of(held(), shorter, NOW))
                .isInstanceOfSatisfying(
                        Reception.Refreshes.class,
                        refreshes -> assertThat(refreshes.alert().endsAt()).isEqualTo(at(60)));
        HeldAlert guessed = HeldAlert.firing(ID, fact(-600, 60, -60, true));
        assertThat(Reception.of(guessed, shorter, NOW))
                .isInstanceOfSatisfying(
                        Reception.Changes.class,
                        changes -> assertThat(changes.alert().endsAt()).isEqualTo(at(30)));
    }

    @Test
    void aLateFiringReportDoesNotUndoANewerOne() {
        HeldAlert held = HeldAlert.firing(ID, fact(-600, 240, 0, false));
        AlertFact late = fact(-600, 100, -30, false);
        assertThat(Reception.of(held, late, NOW))
                .isInstanceOfSatisfying(
                        Reception.Refreshes.class,
                        refreshes -> assertThat(refreshes.alert().endsAt()).isEqualTo(at(240)));
    }

    @Test
    void aResolvedAlertFiresAnew() {
        assertThat(Reception.of(held().resolved(at(-10)), fact(-1, 240, 0, false), NOW))
                .isInstanceOf(Reception.Fires.class);
    }

    @Test
    void anAlertThatFiresAgainFromWithinItsLastRangeKeepsTheEarlierStart() {
        assertThat(Reception.of(held().resolved(at(-10)), fact(-60, 240, 0, false), NOW))
                .isInstanceOfSatisfying(
                        Reception.Fires.class,
                        fires -> assertThat(fires.alert().startsAt()).isEqualTo(at(-600)));
    }

    @Test
    void anEndThatIsRepeatedIsIgnoredAndAnEndThatMovesIsTaken() {
        HeldAlert resolved = held().resolved(at(-10));
        assertThat(Reception.of(resolved, fact(-600, -10, 0, false), NOW)).isInstanceOf(Reception.Ignored.class);
        assertThat(Reception.of(resolved, fact(-600, -20, 0, false), NOW))
                .as("an earlier end within the range")
                .isInstanceOf(Reception.Ignored.class);
        assertThat(Reception.of(resolved, fact(-600, -5, 0, false), NOW))
                .isInstanceOfSatisfying(
                        Reception.Resolves.class,
                        resolves -> assertThat(resolves.alert().endsAt()).isEqualTo(at(-5)));
    }

    @Test
    void whatDoesNotOverlapReplaces() {
        AlertFact later = fact(60, 240, 0, false);
        assertThat(Reception.of(held(), later, NOW)).isEqualTo(new Reception.Changes(later));
    }

    @Test
    void whatChangesIsTakenFromTheNewerReport() {
        AlertFact posted = new AlertFact(
                LABELS, LabelSet.of("summary", "worse"), at(-300), at(240), NOW, false, "http://p/", "test");
        assertThat(Reception.of(held(), posted, NOW)).isInstanceOfSatisfying(Reception.Changes.class, changes -> {
            assertThat(changes.alert().annotations()).isEqualTo(LabelSet.of("summary", "worse"));
            assertThat(changes.alert().generatorUrl()).isEqualTo("http://p/");
            assertThat(changes.alert().startsAt()).isEqualTo(at(-600));
            assertThat(changes.alert().endsAt()).isEqualTo(at(240));
        });
    }

    private HeldAlert held() {
        return HeldAlert.firing(ID, firing);
    }

    private static AlertFact fact(long start, long end, long updated, boolean timeout) {
        return new AlertFact(LABELS, LabelSet.EMPTY, at(start), at(end), at(updated), timeout, "", "test");
    }

    private static Instant at(long seconds) {
        return NOW.plusSeconds(seconds);
    }
}
