package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.oncall.app.port.EscalationStore.SaveOutcome;
import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.app.port.Pager;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.EscalationCommand;
import dev.tocsin.oncall.domain.escalation.EscalationEvent;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.Page;
import dev.tocsin.oncall.domain.schedule.Roster;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Brings a command to a group's escalation: decide, store, publish, note that it is published.
 *
 * <p>Pages are stored with the state they follow from before they are published. Killed in between, whoever comes next
 * finds them there; killed after, it publishes them again under the same id, and that is refused. When two of us act at
 * once, the store takes one of them, and the other decides again on what the first left.
 */
public final class Escalate {

    /** Each loser loses to somebody who got on, so that this many in a row are no accident. */
    private static final int MOST_ATTEMPTS = 50;

    private final EscalationStore store;
    private final OpenEscalations open;
    private final Pager pager;
    private final EscalationWatch watch;
    private final Settings settings;

    /**
     * @param roster the people and schedules in force
     * @param publicUrl where our pages are, without a slash at the end
     */
    public record Settings(EscalationPolicy policy, Supplier<Roster> roster, String publicUrl, Clock clock) {}

    public Escalate(
            EscalationStore store, OpenEscalations open, Pager pager, EscalationWatch watch, Settings settings) {
        this.store = store;
        this.open = open;
        this.pager = pager;
        this.watch = watch;
        this.settings = settings;
    }

    /**
     * Returns once everything the command leads to is stored and published. Coming again, it has no effect but to
     * publish what was left.
     *
     * @param traceparent the trace the command belongs to; empty for none, which keeps the group's
     */
    public void handle(GroupRef group, EscalationCommand command, String traceparent) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Instant now = settings.clock().instant();
            StoredEscalation stored = store.load(group);
            List<EscalationEvent> events = settings.policy()
                    .decide(stored.escalation(), command, settings.roster().get(), now);
            if (events.isEmpty()) {
                open.stored(stored);
                publish(stored);
                return;
            }
            StoredEscalation next = stored.after(events, now);
            if (store.save(traceparent.isEmpty() ? next : next.traced(traceparent))
                    instanceof SaveOutcome.Saved(StoredEscalation saved)) {
                open.stored(saved);
                watch.happened(saved, events);
                publish(saved);
                return;
            }
        }
        throw new IllegalStateException("the escalation of " + group.key() + " is fought over");
    }

    private void publish(StoredEscalation stored) {
        List<Page> pages = stored.escalation().outbox();
        if (pages.isEmpty()) {
            return;
        }
        Pages notifications = new Pages(settings.publicUrl());
        for (Page page : pages) {
            Pager.Handover handover = pager.page(
                    notifications.notification(
                            page, stored.escalation(), settings.clock().instant()),
                    stored.traceparent());
            watch.paged(stored.group(), page, handover);
        }
        note(stored, pages);
    }

    private void note(StoredEscalation publishedFrom, List<Page> pages) {
        StoredEscalation current = publishedFrom;
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            if (store.save(current.without(pages)) instanceof SaveOutcome.Saved(StoredEscalation saved)) {
                open.stored(saved);
                return;
            }
            current = store.load(publishedFrom.group());
        }
        throw new IllegalStateException(
                "the escalation of " + publishedFrom.group().key() + " is fought over");
    }
}
