package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import org.jspecify.annotations.Nullable;

/** What a timeline consists of. */
public sealed interface IncidentEvent {

    /**
     * It began.
     *
     * @param severity of the gravest alert; may be empty
     * @param runbook the runbook as it was then; null if there was none
     */
    record Opened(String title, String severity, @Nullable RunbookPin runbook) implements IncidentEvent {}

    /** Somebody took it. */
    record AcknowledgedBy(Responder who) implements IncidentEvent {}

    /** It ended. */
    record ResolvedBy(Resolver who) implements IncidentEvent {}

    /** What may be added in any state, because it is about what people wrote or were told. */
    sealed interface Remark extends IncidentEvent {}

    /** Somebody on call was reached. */
    record Escalated(String person, String schedule, int step) implements Remark {}

    /**
     * Somebody was told, or could not be.
     *
     * @param recipient such as {@code team-db/slack}, or a person's name
     * @param result how it went
     * @param detail what the provider said, in words for people; may be empty
     */
    record Told(String recipient, NotifyReason reason, TellingResult result, String detail) implements Remark {}

    /** Somebody wrote a note: 1 to 4,000 characters. */
    record Noted(Responder who, String text) implements Remark {}

    /** What happens only while it is open. */
    sealed interface Progress extends IncidentEvent {}

    /** Alerts joined the group or left it. */
    record GroupChanged(String summary, String severity) implements Progress {}

    /**
     * A group whose alerts are all part of it already is about the same problem; or one of its groups fires anew.
     *
     * @param receiver whom the group is told to
     */
    record GroupJoined(GroupKey group, String receiver) implements Progress {}

    /**
     * Somebody finished a step of the runbook.
     *
     * @param step counted from 0 in the version that the incident holds
     */
    record StepTicked(Responder who, int step, String text) implements Progress {}

    /** Somebody took a tick away. */
    record StepUnticked(Responder who, int step, String text) implements Progress {}
}
