package dev.tocsin.router.app;

import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.policy.Policy;
import dev.tocsin.router.app.port.Outbox;
import dev.tocsin.router.app.port.PolicyVersions;
import dev.tocsin.router.domain.fanout.Consequence;
import dev.tocsin.router.domain.fanout.FanOut;
import dev.tocsin.router.domain.fanout.RecordId;
import java.util.ArrayList;
import java.util.List;

/** Stores everything that a decision causes; doing so again changes nothing. */
public final class FanOutDecision {

    private final FanOut fanOut;
    private final PolicyVersions policies;
    private final Outbox outbox;

    public FanOutDecision(FanOut fanOut, PolicyVersions policies, Outbox outbox) {
        this.fanOut = fanOut;
        this.policies = policies;
        this.outbox = outbox;
    }

    /**
     * Returns what was caused once all of it is stored.
     *
     * @throws RuntimeException if something is not; what was stored before stays
     */
    public List<Consequence> handle(Decision decision) {
        List<Consequence> all = new ArrayList<>();
        for (int i = 0; i < decision.records().size(); i++) {
            if (decision.records().get(i) instanceof GroupNotified notified) {
                RecordId id = new RecordId(decision.epoch(), decision.number(), i);
                List<Consequence> consequences = fanOut.of(id, notified, policy(notified));
                consequences.forEach(consequence -> store(consequence, notified));
                all.addAll(consequences);
            }
        }
        return all;
    }

    private Policy policy(GroupNotified notified) {
        return policies.find(notified.tenant(), notified.policy())
                .orElseThrow(() -> new IllegalStateException("policy " + notified.policy() + " of tenant "
                        + notified.tenant() + " is not in the bucket, although a decision was made under it"));
    }

    private void store(Consequence consequence, GroupNotified notified) {
        switch (consequence) {
            case Consequence.Deliver deliver -> outbox.deliver(deliver.notification(), notified.trace());
            case Consequence.Escalate escalate -> outbox.escalate(escalate.escalation(), notified.trace());
            case Consequence.Missing missing -> {
                // Told in the result: there is nothing to store.
            }
        }
    }
}
