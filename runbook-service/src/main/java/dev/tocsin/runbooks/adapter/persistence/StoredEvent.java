package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.runbooks.domain.incident.IncidentEvent;
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
import dev.tocsin.runbooks.domain.incident.TellingResult;
import dev.tocsin.runbooks.domain.runbook.RunbookName;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import dev.tocsin.runbooks.domain.runbook.RunbookVersion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event in its stored form, so that the domain's records can change without what is stored. */
record StoredEvent(EventKind kind, EventBody body) {

    static StoredEvent of(IncidentEvent event) {
        EventBody empty = EventBody.EMPTY;
        return switch (event) {
            case Opened(String title, String severity, RunbookPin runbook) ->
                new StoredEvent(EventKind.OPENED, pinned(empty.text(title).severity(severity), runbook));
            case GroupChanged(String summary, String severity) ->
                new StoredEvent(EventKind.GROUP_CHANGED, empty.text(summary).severity(severity));
            case GroupJoined(GroupKey group, String receiver) ->
                new StoredEvent(EventKind.GROUP_JOINED, empty.named(receiver, group.value()));
            case Told(String recipient, NotifyReason reason, TellingResult result, String detail) ->
                new StoredEvent(
                        EventKind.TOLD,
                        empty.named(recipient, reason.name())
                                .result(result.name())
                                .text(detail));
            case Escalated(String person, String schedule, int step) ->
                new StoredEvent(
                        EventKind.ESCALATED, empty.named(person, schedule).step(step));
            case AcknowledgedBy(Responder who) -> new StoredEvent(EventKind.ACKNOWLEDGED, empty.who(who.name()));
            case Noted(Responder who, String text) ->
                new StoredEvent(EventKind.NOTED, empty.who(who.name()).text(text));
            case StepTicked(Responder who, int step, String text) ->
                new StoredEvent(
                        EventKind.STEP_TICKED, empty.who(who.name()).step(step).text(text));
            case StepUnticked(Responder who, int step, String text) ->
                new StoredEvent(
                        EventKind.STEP_UNTICKED,
                        empty.who(who.name()).step(step).text(text));
            case ResolvedBy(Resolver.Group()) -> new StoredEvent(EventKind.RESOLVED_WITH_GROUP, empty);
            case ResolvedBy(Resolver.Somebody(Responder who)) ->
                new StoredEvent(EventKind.RESOLVED_BY_HAND, empty.who(who.name()));
        };
    }

    private static EventBody pinned(EventBody body, @Nullable RunbookPin runbook) {
        return runbook == null
                ? body
                : body.named(runbook.name().value(), runbook.version().value());
    }

    IncidentEvent event() {
        return switch (kind) {
            case OPENED -> new Opened(text(), text(body.severity()), pin());
            case GROUP_CHANGED -> new GroupChanged(text(), text(body.severity()));
            case GROUP_JOINED -> new GroupJoined(new GroupKey(text(body.more())), text(body.name()));
            case TOLD ->
                new Told(
                        text(body.name()),
                        NotifyReason.valueOf(text(body.more())),
                        TellingResult.valueOf(text(body.result())),
                        text());
            case ESCALATED -> new Escalated(text(body.name()), text(body.more()), step());
            case ACKNOWLEDGED -> new AcknowledgedBy(who());
            case NOTED -> new Noted(who(), text());
            case STEP_TICKED -> new StepTicked(who(), step(), text());
            case STEP_UNTICKED -> new StepUnticked(who(), step(), text());
            case RESOLVED_WITH_GROUP -> new ResolvedBy(new Resolver.Group());
            case RESOLVED_BY_HAND -> new ResolvedBy(new Resolver.Somebody(who()));
        };
    }

    private @Nullable RunbookPin pin() {
        String name = body.name();
        return name == null ? null : new RunbookPin(new RunbookName(name), new RunbookVersion(text(body.more())));
    }

    private Responder who() {
        return new Responder(text(body.who()));
    }

    private String text() {
        return text(body.text());
    }

    private int step() {
        return Objects.requireNonNullElse(body.step(), 0);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
