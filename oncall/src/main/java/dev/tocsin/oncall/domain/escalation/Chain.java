package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.oncall.domain.schedule.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of one schedule's people about one firing of a group.
 *
 * @param paged who was paged, a step each, from the first
 */
public record Chain(ChainId id, Subject subject, Stage stage, List<Person> paged) {

    public Chain {
        paged = List.copyOf(paged);
    }

    public String schedule() {
        return subject.target().schedule();
    }

    /** When its next step is due, unless somebody acknowledges; empty once it has given up. */
    public Optional<Instant> nextAt() {
        return switch (stage) {
            case Stage.Calling calling -> Optional.of(calling.nextAt());
            case Stage.Stranded stranded -> Optional.of(stranded.nextAt());
            case Stage.GivenUp _ -> Optional.empty();
        };
    }

    int nextStep() {
        return paged.size() + 1;
    }

    Duration escalateAfter() {
        return subject.target().escalateAfter();
    }

    /** Everybody who was paged, once, with the last step that reached them. */
    List<Page> allClear() {
        Map<Person, Integer> lastSteps = new LinkedHashMap<>();
        for (int i = 0; i < paged.size(); i++) {
            lastSteps.put(paged.get(i), i + 1);
        }
        List<Page> pages = new ArrayList<>();
        lastSteps.forEach((person, step) -> pages.add(new Page(id, Page.Kind.RESOLVED, person, step, true, subject)));
        return pages;
    }

    Chain about(Subject newer) {
        return new Chain(id, newer, stage, paged);
    }

    Chain at(Stage next) {
        return new Chain(id, subject, next, paged);
    }

    Chain paging(Person person, Stage next) {
        List<Person> all = new ArrayList<>(paged);
        all.add(person);
        return new Chain(id, subject, next, all);
    }
}
