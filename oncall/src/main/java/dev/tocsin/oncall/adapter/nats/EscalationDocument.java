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
import org.jspecify.annotations.Nullable;

/** A stored escalation as JSON. */
record EscalationDocument(
        TenantId tenant,
        GroupKey group,
        AttentionDocument attention,
        Instant settled,
        @Nullable Incident incident,
        List<ChainDocument> chains,
        List<Page> outbox,
        Trail trail,
        Instant changedAt,
        String traceparent) {

    /** A chain, whose stage is one of a closed list. */
    record ChainDocument(ChainId id, Subject subject, StageDocument stage, List<Person> paged) {

        static ChainDocument of(Chain chain) {
            return new ChainDocument(chain.id(), chain.subject(), StageDocument.of(chain.stage()), chain.paged());
        }

        Chain chain() {
            return new Chain(id, subject, stage.stage(), paged);
        }
    }

    static EscalationDocument of(StoredEscalation stored) {
        Escalation escalation = stored.escalation();
        return new EscalationDocument(
                escalation.group().tenant(),
                escalation.group().key(),
                AttentionDocument.of(escalation.attention()),
                escalation.settled(),
                escalation.incident(),
                escalation.chains().stream().map(ChainDocument::of).toList(),
                escalation.outbox(),
                stored.trail(),
                stored.changedAt(),
                stored.traceparent());
    }

    StoredEscalation stored(long revision) {
        Escalation escalation = new Escalation(
                new GroupRef(tenant, group),
                attention.attention(),
                settled,
                incident,
                chains.stream().map(ChainDocument::chain).toList(),
                outbox);
        return new StoredEscalation(escalation, trail, changedAt, traceparent, revision);
    }
}
