package dev.tocsin.oncall.adapter.nats;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.Chain;
import dev.tocsin.oncall.domain.escalation.ChainId;
import dev.tocsin.oncall.domain.escalation.Escalation;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.Incident;
import dev.tocsin.oncall.domain.escalation.Page;
import dev.tocsin.oncall.domain.escalation.Subject;
import dev.tocsin.oncall.domain.escalation.Trail;
import dev.tocsin.oncall.domain.schedule.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stored escalation as JSON.
 *
 * @param subjects each once, since it may be large; chains and pages name theirs by its place
 */
record EscalationDocument(
        TenantId tenant,
        GroupKey group,
        AttentionDocument attention,
        Instant settled,
        @Nullable Incident incident,
        List<Subject> subjects,
        List<ChainDocument> chains,
        List<PageDocument> outbox,
        Trail trail,
        Instant changedAt,
        String traceparent) {

    /** A chain, whose stage is one of a closed list. */
    record ChainDocument(ChainId id, int subject, StageDocument stage, List<Person> paged) {}

    /** A page that is not known to be published. */
    record PageDocument(ChainId chain, Page.Kind kind, Person person, int step, boolean again, int subject) {}

    static EscalationDocument of(StoredEscalation stored) {
        Escalation escalation = stored.escalation();
        List<Subject> subjects = Stream.concat(
                        escalation.chains().stream().map(Chain::subject),
                        escalation.outbox().stream().map(Page::subject))
                .distinct()
                .toList();
        return new EscalationDocument(
                escalation.group().tenant(),
                escalation.group().key(),
                AttentionDocument.of(escalation.attention()),
                escalation.settled(),
                escalation.incident(),
                subjects,
                escalation.chains().stream()
                        .map(chain -> document(chain, subjects))
                        .toList(),
                escalation.outbox().stream()
                        .map(page -> document(page, subjects))
                        .toList(),
                stored.trail(),
                stored.changedAt(),
                stored.traceparent());
    }

    private static ChainDocument document(Chain chain, List<Subject> subjects) {
        return new ChainDocument(
                chain.id(), subjects.indexOf(chain.subject()), StageDocument.of(chain.stage()), chain.paged());
    }

    private static PageDocument document(Page page, List<Subject> subjects) {
        return new PageDocument(
                page.chain(), page.kind(), page.person(), page.step(), page.again(), subjects.indexOf(page.subject()));
    }

    StoredEscalation stored(long revision) {
        Escalation escalation = new Escalation(
                new GroupRef(tenant, group),
                attention.attention(),
                settled,
                incident,
                chains.stream().map(this::chain).toList(),
                outbox.stream().map(this::page).toList());
        return new StoredEscalation(escalation, trail, changedAt, traceparent, revision);
    }

    private Chain chain(ChainDocument chain) {
        return new Chain(
                chain.id(), subjects.get(chain.subject()), chain.stage().stage(), chain.paged());
    }

    private Page page(PageDocument page) {
        return new Page(
                page.chain(), page.kind(), page.person(), page.step(), page.again(), subjects.get(page.subject()));
    }
}
