package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.oncall.domain.escalation.EscalationEvent.ChainStarted;
import dev.tocsin.oncall.domain.schedule.CallOrder;
import dev.tocsin.oncall.domain.schedule.Person;
import dev.tocsin.oncall.domain.schedule.Roster;
import java.time.Instant;
import java.util.List;

/** Whom a chain pages next. The order of a round is that of the moment it begins. */
record Paging(int repeats, Roster roster, Instant now) {

    List<EscalationEvent> start(Escalation state, ChainId id, Subject subject) {
        ChainStarted started = new ChainStarted(id, subject);
        return List.of(started, step(state.apply(started).chain(id)));
    }

    /** A step for each chain that is due, however long it has been. */
    List<EscalationEvent> due(Escalation state) {
        return state.attention() instanceof Attention.Awaited
                ? state.chains().stream().filter(this::isDue).map(this::step).toList()
                : List.of();
    }

    /** Whoever waits for somebody to page waits no longer than until there is somebody. */
    private boolean isDue(Chain chain) {
        boolean found = chain.stage() instanceof Stage.Stranded
                && roster.callOrder(chain.schedule(), now) instanceof CallOrder.People;
        return found || chain.nextAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    private EscalationEvent step(Chain chain) {
        return switch (chain.stage()) {
            case Stage.Calling calling
            when !calling.remaining().isEmpty() ->
                page(chain, calling.round(), PageReason.NOT_ACKNOWLEDGED, calling.remaining());
            case Stage.Calling calling
            when calling.round() > repeats -> new EscalationEvent.GaveUp(chain.id(), calling.round(), now);
            case Stage.Calling calling -> round(chain, calling.round() + 1);
            case Stage.Stranded stranded -> round(chain, stranded.rounds() + 1);
            case Stage.GivenUp _ -> throw new IllegalStateException(chain.id() + " has given up and is never due");
        };
    }

    private EscalationEvent round(Chain chain, int round) {
        return switch (roster.callOrder(chain.schedule(), now)) {
            case CallOrder.People people ->
                page(
                        chain,
                        round,
                        round == 1 ? PageReason.of(people.reason()) : PageReason.NOT_ACKNOWLEDGED,
                        people.all());
            case CallOrder.Nobody nobody ->
                new EscalationEvent.NobodyToPage(
                        chain.id(), round - 1, nobody.reason(), now.plus(chain.escalateAfter()));
        };
    }

    private EscalationEvent page(Chain chain, int round, PageReason reason, List<Person> order) {
        return new EscalationEvent.PersonPaged(
                chain.id(),
                chain.nextStep(),
                round,
                order.getFirst(),
                reason,
                order.subList(1, order.size()),
                now.plus(chain.escalateAfter()));
    }
}
