package dev.tocsin.notifier.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.notifier.Given;
import org.junit.jupiter.api.Test;

class GroupMessageTest {

    private static GroupMessage message(int maxAlerts) {
        return GroupMessage.of(
                Given.notification(
                        "n1", NotifyReason.SOME_RESOLVED, Given.resolved("a"), Given.firing("b"), Given.firing("c")),
                Given.EXTERNAL_URL,
                maxAlerts);
    }

    @Test
    void firesIfOneAlertFires() {
        assertThat(message(3).status()).isEqualTo(AlertStatus.FIRING);
        assertThat(message(3).firing()).hasSize(2);
        assertThat(message(3).resolved()).hasSize(1);
    }

    @Test
    void commonIsWhatAllAlertsHaveResolvedOnesIncluded() {
        assertThat(message(3).commonLabels())
                .isEqualTo(LabelSet.of("alertname", "HighErrorRate", "job", "loki", "severity", "critical"));
        assertThat(message(3).commonAnnotations()).isEqualTo(LabelSet.EMPTY);
    }

    @Test
    void whatIsLeftOutCountsForNothingElse() {
        GroupMessage cut = message(1);

        assertThat(cut.truncated()).isEqualTo(2);
        assertThat(cut.status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(cut.commonLabels().value("instance")).isEqualTo("a");
    }

    @Test
    void whatWasLeftOutBeforeCountsAsWell() {
        Notification whole =
                Given.notification("n1", NotifyReason.FIRST_NOTIFICATION, Given.firing("a"), Given.firing("b"));
        AlertGroup group = whole.group();
        Notification cut = new Notification(
                whole.id(),
                whole.tenant(),
                whole.recipient(),
                whole.conversation(),
                whole.reason(),
                whole.decidedAt(),
                whole.groupId(),
                new AlertGroup(
                        group.receiver(), group.key(), group.groupLabels(), group.routeLabels(), group.alerts(), 9_998),
                whole.links());

        assertThat(GroupMessage.of(cut, Given.EXTERNAL_URL).truncated()).isEqualTo(9_998);
        assertThat(GroupMessage.of(cut, Given.EXTERNAL_URL, 1).truncated()).isEqualTo(9_999);
    }

    @Test
    void whatTheEngineTookForResolvedIsResolved() {
        GroupMessage over = GroupMessage.of(
                Given.notification("n1", NotifyReason.SOME_RESOLVED, Given.resolved("a")), Given.EXTERNAL_URL);

        assertThat(over.alerts().getFirst().status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(over.alerts().getFirst().endsAt()).isEqualTo("2026-11-21T09:59:59.5Z");
    }

    @Test
    void linksOnlyWhatABrowserMayOpen() {
        assertThat(WebAddress.isLinkable("https://wiki.example/x")).isTrue();
        assertThat(WebAddress.isLinkable("javascript:alert(1)")).isFalse();
        assertThat(WebAddress.isLinkable("/explore?left={}")).isFalse();
        assertThat(WebAddress.isLinkable("")).isFalse();
    }
}
