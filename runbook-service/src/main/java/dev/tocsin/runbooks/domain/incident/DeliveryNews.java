package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Escalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Remark;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Told;
import java.util.Locale;
import java.util.Optional;

/** Decides what a delivery's outcome means for the incident of its group. */
public sealed interface DeliveryNews {

    /** Its incident gets a remark. */
    record Remarked(IncidentUpdate update) implements DeliveryNews {}

    /** Its incident may still open; most groups never have one, so it does not wait for long. */
    record Waits(EarlyRemark remark) implements DeliveryNews {}

    /** It says nothing new. */
    record Nothing() implements DeliveryNews {}

    static DeliveryNews decide(GroupHistory history, DeliveryReported report) {
        Optional<Remark> remark = remark(report);
        if (remark.isEmpty()) {
            return new Nothing();
        }
        Incident newest = history.newest();
        return newest != null && belongs(newest, report)
                ? new Remarked(IncidentUpdate.of(newest.remark(remark.get(), report.endedAt())))
                : new Waits(new EarlyRemark(remark.get(), report.endedAt()));
    }

    /** After an incident's end only the news of that end belong to it; anything else is of the next. */
    private static boolean belongs(Incident newest, DeliveryReported report) {
        return switch (newest) {
            case Incident.Open _ -> true;
            case Resolved resolved ->
                report.reason() == NotifyReason.ALL_RESOLVED
                        || !report.startedAt().isAfter(resolved.at());
        };
    }

    /** The first of many attempts and the last are worth a line; that it was overtaken by a later one is not. */
    private static Optional<Remark> remark(DeliveryReported report) {
        return switch (report.outcome()) {
            case DeliveryOutcome.Delivered(String providerId) -> Optional.of(delivered(report, providerId));
            case DeliveryOutcome.Retrying retrying ->
                report.attempt() > 1
                        ? Optional.empty()
                        : Optional.of(
                                told(report, TellingResult.RETRYING, words(retrying.failure(), retrying.detail())));
            case DeliveryOutcome.Rejected(DeliveryFailure failure, String detail) ->
                Optional.of(told(report, TellingResult.REJECTED, words(failure, detail)));
            case DeliveryOutcome.Superseded _ -> Optional.empty();
        };
    }

    private static Remark delivered(DeliveryReported report, String providerId) {
        return switch (report.recipient()) {
            case Recipient.Person person -> new Escalated(person.name(), person.schedule(), person.step());
            case Recipient.Configured _ ->
                told(
                        report,
                        report.possibleRepeat() ? TellingResult.POSSIBLE_REPEAT : TellingResult.DELIVERED,
                        providerId);
        };
    }

    private static Told told(DeliveryReported report, TellingResult result, String detail) {
        String recipient =
                switch (report.recipient()) {
                    case Recipient.Person person -> person.name();
                    case Recipient.Configured configured -> name(configured.integration());
                };
        return new Told(recipient, report.reason(), result, detail);
    }

    private static String name(Integration integration) {
        String name = integration.receiver() + "/" + integration.type();
        return integration.index() == 0 ? name : name + " " + (integration.index() + 1);
    }

    private static String words(DeliveryFailure failure, String detail) {
        String reason = failure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return detail.isBlank() ? reason : reason + ": " + detail;
    }
}
