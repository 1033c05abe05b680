package dev.tocsin.notifier.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.notifier.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultTextTest {

    private static GroupMessage message(LabelSet groupLabels, NotifiedAlert... alerts) {
        AlertGroup group = new AlertGroup("team.x", Given.KEY, groupLabels, LabelSet.EMPTY, List.of(alerts));
        return GroupMessage.of(
                Given.notification("n", "email", NotifyReason.FIRST_NOTIFICATION, group), Given.EXTERNAL_URL);
    }

    @Test
    void subjectCountsWhatFiresAndShowsFurtherCommonLabels() {
        LabelSet labels = LabelSet.of("alertname", "HighErrorRate", "job", "loki");

        assertThat(DefaultText.subject(message(labels, Given.firing("a"), Given.firing("b"))))
                .isEqualTo("[FIRING:2] HighErrorRate loki (critical)");
    }

    @Test
    void subjectOfResolvedGroupHasNoCount() {
        LabelSet labels = LabelSet.of("alertname", "HighErrorRate");

        assertThat(DefaultText.subject(message(labels, Given.resolved("a"), Given.resolved("b"))))
                .isEqualTo("[RESOLVED] HighErrorRate (loki critical)");
    }

    @Test
    void subjectPutsTheAlertNameFirstWhateverTheOtherNames() {
        LabelSet labels = LabelSet.of("a_zone", "eu", "alertname", "Down");
        NotifiedAlert alert = new NotifiedAlert(labels, LabelSet.EMPTY, Given.STARTED, null, "");

        assertThat(DefaultText.subject(message(labels, alert))).isEqualTo("[FIRING:1] Down eu ");
    }

    @Test
    void subjectOfAGroupWithoutLabelsHasTwoSpaces() {
        assertThat(DefaultText.subject(message(LabelSet.EMPTY, Given.firing("a"), Given.firing("b"))))
                .isEqualTo("[FIRING:2]  (HighErrorRate loki critical)");
    }

    @Test
    void theLinkQuotesTheReceiverTwice() {
        assertThat(DefaultText.alertsLink(message(LabelSet.EMPTY, Given.firing("a"))))
                .isEqualTo("https://tocsin.example/#/alerts?receiver=team%5C.x");
    }
}
