package dev.tocsin.oncall.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a group that concerns people.
 *
 * @param settled until when what happened is about earlier firings: when the last one was over, by the engine's clock
 * @param incident the latest that was opened; null if none is known
 * @param chains one a schedule
 * @param outbox pages that are decided and not yet known to be published
 */
public record Escalation(
        GroupRef group,
        Attention attention,
        Instant settled,
        @Nullable Incident incident,
        List<Chain> chains,
        List<Page> outbox) {

    public Escalation {
        chains = List.copyOf(chains);
        outbox = List.copyOf(outbox);
    }

    /** A group nothing has happened to. */
    public static Escalation of(GroupRef group) {
        return new Escalation(group, new Attention.Awaited(), Instant.EPOCH, null, List.of(), List.of());
    }

    /** When something is due without anybody's doing. */
    public Optional<Instant> nextAt() {
        return attention instanceof Attention.Awaited
                ? chains.stream().flatMap(chain -> chain.nextAt().stream()).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whether there is nobody to page, as long as the people and schedules are what they are. */
    public boolean isStranded() {
        return attention instanceof Attention.Awaited
                && chains.stream().anyMatch(chain -> chain.stage() instanceof Stage.Stranded);
    }

    Chain chain(ChainId id) {
        return chains.stream()
                .filter(chain -> chain.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Optional<Chain> chainOf(String schedule) {
        return chains.stream()
                .filter(chain -> chain.schedule().equals(schedule))
                .findFirst();
    }

    /** The same once pages are published. */
    public Escalation without(List<Page> published) {
        return with(
                attention,
                settled,
                chains,
                outbox.stream().filter(page -> !published.contains(page)).toList());
    }

    /** The next state. */
    public Escalation apply(EscalationEvent event) {
        return switch (event) {
            case EscalationEvent.IncidentOpened opened ->
                new Escalation(group, attention, settled, opened.incident(), chains, outbox);
            case EscalationEvent.ChainStarted started -> start(started);
            case EscalationEvent.SubjectChanged changed ->
                replace(changed.chain(), chain -> chain.about(changed.subject()));
            case EscalationEvent.PersonPaged paged -> page(paged);
            case EscalationEvent.NobodyToPage nobody ->
                replace(
                        nobody.chain(),
                        chain -> chain.at(new Stage.Stranded(nobody.rounds(), nobody.reason(), nobody.nextAt())));
            case EscalationEvent.GaveUp gaveUp ->
                replace(gaveUp.chain(), chain -> chain.at(new Stage.GivenUp(gaveUp.rounds(), gaveUp.at())));
            case EscalationEvent.Acknowledged taken -> take(new Attention.Acknowledged(taken.by(), taken.at()));
            case EscalationEvent.Closed closed -> take(new Attention.Closed(closed.by(), closed.at()));
            case EscalationEvent.Resolved resolved -> resolve(resolved);
        };
    }

    private Escalation start(EscalationEvent.ChainStarted started) {
        Subject subject = started.subject();
        Chain chain =
                new Chain(started.chain(), subject, new Stage.Calling(0, List.of(), subject.flushedAt()), List.of());
        return switch (attention) {
            case Attention.Awaited _ -> with(attention, settled, plus(chains, List.of(chain)), outbox);
            case Attention.Closed closed -> with(new Attention.Awaited(), closed.at(), List.of(chain), outbox);
            case Attention.Acknowledged _, Attention.Resolved _ ->
                with(new Attention.Awaited(), settled, List.of(chain), outbox);
        };
    }

    private Escalation page(EscalationEvent.PersonPaged paged) {
        Stage stage = new Stage.Calling(paged.round(), paged.remaining(), paged.nextAt());
        Chain before = chain(paged.chain());
        Page page = new Page(
                before.id(),
                Page.Kind.FIRING,
                paged.person(),
                paged.step(),
                before.paged().contains(paged.person()),
                before.subject());
        Escalation next = replace(paged.chain(), chain -> chain.paging(paged.person(), stage));
        return with(attention, settled, next.chains, plus(outbox, List.of(page)));
    }

    /** No page that waits goes out. After a resolution it is about the next firing, and the last one's chains are done. */
    private Escalation take(Attention next) {
        return with(next, settled, attention instanceof Attention.Resolved ? List.of() : chains, withoutFiring());
    }

    private Escalation resolve(EscalationEvent.Resolved resolved) {
        List<Chain> told = chains.stream()
                .map(chain -> chain.about(chain.subject().resolved(resolved.flush())))
                .toList();
        List<Page> allClear = attention instanceof Attention.Resolved
                ? List.of()
                : told.stream().flatMap(chain -> chain.allClear().stream()).toList();
        return with(new Attention.Resolved(), resolved.flush().at(), told, plus(withoutFiring(), allClear));
    }

    private List<Page> withoutFiring() {
        return outbox.stream().filter(page -> page.kind() != Page.Kind.FIRING).toList();
    }

    private Escalation replace(ChainId id, UnaryOperator<Chain> change) {
        List<Chain> changed = chains.stream()
                .map(chain -> chain.id().equals(id) ? change.apply(chain) : chain)
                .toList();
        return with(attention, settled, changed, outbox);
    }

    private Escalation with(Attention next, Instant settledThen, List<Chain> all, List<Page> pages) {
        return new Escalation(group, next, settledThen, incident, all, pages);
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
