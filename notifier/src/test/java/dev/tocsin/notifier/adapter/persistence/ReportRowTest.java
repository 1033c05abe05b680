package dev.tocsin.notifier.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.app.port.LedgerRow;
import dev.tocsin.notifier.domain.conversation.Attempt;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import org.junit.jupiter.api.Test;

class ReportRowTest {

    private static LedgerRow row(DeliveryOutcome outcome) {
        WaitingDelivery waiting = WaitingDelivery.fresh(Given.firstNotification("n1"), 1, "");
        return ReportRow.of(waiting.report(new Attempt(waiting.id(), 2, Given.STARTED, true), Given.NOW, outcome));
    }

    @Test
    void aRowSaysWhoWasToldWhenAndWhy() {
        assertThat(row(new DeliveryOutcome.Delivered("ts-1")))
                .isEqualTo(new LedgerRow(
                        "n1",
                        2,
                        "default",
                        "team.x",
                        "webhook",
                        Given.KEY.value(),
                        "first notification",
                        "delivered",
                        "",
                        "ts-1",
                        true,
                        Given.STARTED,
                        Given.NOW));
    }

    @Test
    void aFailureSaysWhatAndWhatNext() {
        LedgerRow retrying = row(new DeliveryOutcome.Retrying(DeliveryFailure.SERVER_ERROR, "HTTP 503", Given.NOW));
        assertThat(retrying.outcome()).isEqualTo("retrying");
        assertThat(retrying.failure()).isEqualTo("server_error");
        assertThat(retrying.detail()).isEqualTo("HTTP 503; not before 2026-11-21T10:00:00Z");

        LedgerRow rejected = row(new DeliveryOutcome.Rejected(DeliveryFailure.TOO_LARGE, "HTTP 413"));
        assertThat(rejected.outcome()).isEqualTo("rejected");
        assertThat(rejected.failure()).isEqualTo("too_large");

        LedgerRow superseded = row(new DeliveryOutcome.Superseded(new NotificationId("n2")));
        assertThat(superseded.outcome()).isEqualTo("superseded");
        assertThat(superseded.detail()).isEqualTo("by n2");
    }
}
