package dev.tocsin.runbooks.domain.incident;

import static dev.tocsin.runbooks.Groups.T0;
import static dev.tocsin.runbooks.Groups.group;
import static dev.tocsin.runbooks.Groups.news;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.Standing.Stand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What failed is delivered again later, perhaps twice: the end must be the same. */
class NewsInAnyOrderTest {

    @Property
    void theLatestDecisionTellsWhetherAnIncidentIsOpen(
            @ForAll @Size(min = 1, max = 8) List<Boolean> firing, @ForAll long seed) {
        List<GroupEscalated> decided = new ArrayList<>();
        for (int i = 0; i < firing.size(); i++) {
            decided.add(
                    firing.get(i)
                            ? news("e" + i, reason(decided), T0.plusSeconds(i), group("g", "A"))
                            : news("e" + i, NotifyReason.ALL_RESOLVED, T0.plusSeconds(i), group("g", "-A")));
        }

        Incident newest = deliver(shuffled(decided, seed));

        assertThat(newest instanceof Incident.Open).isEqualTo(firing.getLast());
    }

    private static NotifyReason reason(List<GroupEscalated> before) {
        return before.isEmpty() || before.getLast().reason() == NotifyReason.ALL_RESOLVED
                ? NotifyReason.FIRST_NOTIFICATION
                : NotifyReason.REPEAT_INTERVAL;
    }

    /** Each at least once, and some twice. */
    private static List<GroupEscalated> shuffled(List<GroupEscalated> decided, long seed) {
        Random dice = new Random(seed);
        List<GroupEscalated> delivered = new ArrayList<>(decided);
        decided.stream().filter(news -> dice.nextBoolean()).forEach(delivered::add);
        Collections.shuffle(delivered, dice);
        return delivered;
    }

    /** As the store does: each event once, the newest incident by its opening, the latest standing. */
    private static Incident deliver(List<GroupEscalated> events) {
        Set<String> handled = new HashSet<>();
        List<Incident> incidents = new ArrayList<>();
        GroupHistory history = GroupHistory.NONE;
        for (GroupEscalated news : events) {
            if (!handled.add(news.id())) {
                continue;
            }
            GroupNews.decide(history, news, null).ifPresent(update -> {
                incidents.removeIf(known -> known.particulars()
                        .id()
                        .equals(update.incident().particulars().id()));
                incidents.add(update.incident());
            });
            assertThat(incidents).filteredOn(Incident.Open.class::isInstance).hasSizeLessThanOrEqualTo(1);
            Standing standing = GroupNews.isLate(history, news)
                    ? history.standing()
                    : new Standing(news.at(), GroupNews.stand(news));
            history = new GroupHistory(newest(incidents), news.group(), standing, List.of());
        }
        return newest(incidents);
    }

    private static Incident newest(List<Incident> incidents) {
        return incidents.stream()
                .max(Comparator.comparing(incident -> incident.particulars().openedAt()))
                .orElse(null);
    }

    /** The stand by the latest news is what the property above speaks of. */
    @Property
    void aGroupStandsAsItsNewsSay(@ForAll boolean fires) {
        assertThat(GroupNews.stand(news("e", NotifyReason.NEW_ALERTS, T0, group("g", fires ? "A" : "-A"))))
                .isEqualTo(fires ? Stand.FIRING : Stand.RESOLVED);
    }
}
