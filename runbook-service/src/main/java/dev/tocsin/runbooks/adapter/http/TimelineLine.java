package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.AcknowledgedBy;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Escalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupJoined;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Noted;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.ResolvedBy;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepTicked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepUnticked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Told;
import dev.tocsin.runbooks.domain.incident.Resolver;
import dev.tocsin.runbooks.domain.incident.Responder;
import dev.tocsin.runbooks.domain.incident.TimelineEntry;
import java.time.Instant;

/**
 * An event in words.
 *
 * @param tone the colour of its dot, as {@code console} names them
 * @param subject the beginning of the sentence, in bold; may be empty
 * @param what the rest of the sentence
 * @param detail more, in small print; may be empty
 * @param note what somebody wrote; may be empty
 */
public record TimelineLine(Instant at, String tone, String subject, String what, String detail, String note) {

    static TimelineLine of(TimelineEntry entry) {
        Instant at = entry.at();
        return switch (entry.event()) {
            case Opened opened -> line(at, "critical", "Opened", "with the group’s first notification", opened.title());
            case GroupChanged(String summary, String _) -> line(at, "warning", "", summary, "");
            case GroupJoined(GroupKey _, String receiver) ->
                line(at, "quiet", "", "the same alerts are told to " + receiver + " as well", "");
            case Told told -> told(at, told);
            case Escalated(String person, String schedule, int step) ->
                line(at, "info", person, "was paged", "step " + step + " of schedule " + schedule);
            case AcknowledgedBy(Responder who) -> line(at, "info", who.name(), "acknowledged", "");
            case Noted(Responder who, String text) -> new TimelineLine(at, "quiet", who.name(), "wrote", "", text);
            case StepTicked(Responder who, int _, String text) -> line(at, "good", who.name(), "finished a step", text);
            case StepUnticked(Responder who, int _, String text) ->
                line(at, "quiet", who.name(), "reopened a step", text);
            case ResolvedBy(Resolver.Group()) -> line(at, "good", "Resolved", "with its alerts", "");
            case ResolvedBy(Resolver.Somebody(Responder who)) -> line(at, "good", who.name(), "resolved it", "");
        };
    }

    private static TimelineLine told(Instant at, Told told) {
        String about = told.reason() == NotifyReason.ALL_RESOLVED ? "was told that it is over" : "was told";
        return switch (told.result()) {
            case DELIVERED ->
                line(at, "quiet", told.recipient(), about, told.reason().text());
            case POSSIBLE_REPEAT ->
                line(
                        at,
                        "quiet",
                        told.recipient(),
                        about + ", perhaps twice",
                        told.reason().text());
            case RETRYING ->
                line(at, "warning", told.recipient(), "could not be told yet; trying again", told.detail());
            case REJECTED -> line(at, "critical", told.recipient(), "could not be told", told.detail());
        };
    }

    private static TimelineLine line(Instant at, String tone, String subject, String what, String detail) {
        return new TimelineLine(at, tone, subject, what, detail, "");
    }
}
