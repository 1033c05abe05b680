package dev.tocsin.notifier.adapter.persistence;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.notifier.app.port.LedgerRow;
import java.util.Locale;

/** A report as a row of the ledger. */
final class ReportRow {

    private ReportRow() {}

    static LedgerRow of(DeliveryReported report) {
        Outcome outcome = outcome(report.outcome());
        return new LedgerRow(
                report.notification().value(),
                report.attempt(),
                report.tenant().value(),
                receiver(report.recipient()),
                channel(report.recipient()),
                report.groupId().key().value(),
                report.reason().text(),
                outcome.word(),
                outcome.failure(),
                outcome.detail(),
                report.possibleRepeat(),
                report.startedAt(),
                report.endedAt());
    }

    private static String receiver(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Configured configured -> configured.integration().receiver();
            case Recipient.Person person -> person.name() + " (" + person.schedule() + ", step " + person.step() + ")";
        };
    }

    private static String channel(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Configured configured -> configured.integration().type();
            case Recipient.Person person -> "oncall";
        };
    }

    private static Outcome outcome(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.Delivered delivered -> new Outcome("delivered", "", delivered.providerId());
            case DeliveryOutcome.Retrying retrying ->
                new Outcome(
                        "retrying",
                        word(retrying.failure()),
                        retrying.detail() + "; not before " + retrying.notBefore());
            case DeliveryOutcome.Rejected rejected ->
                new Outcome("rejected", word(rejected.failure()), rejected.detail());
            case DeliveryOutcome.Superseded superseded -> new Outcome("superseded", "", "by " + superseded.by());
        };
    }

    private static String word(DeliveryFailure failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }

    private record Outcome(String word, String failure, String detail) {}
}
