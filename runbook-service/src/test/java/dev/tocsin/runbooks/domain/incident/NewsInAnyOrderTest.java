package dev.tocsin.runbooks.domain.incident;

import static dev.tocsin.runbooks.Groups.T0;
import static dev.tocsin.runbooks.Groups.group;
import static dev.tocsin.runbooks.Groups.news;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.Standing.Stand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What failed is delivered again later, perhaps twice: the end must be the same. */
class NewsInAnyOrderTest {

    @Property
    void theLatestDecisionTellsWhetherAnIncidentIsOpen(
            @ForAll @Size(min = 1, max = 8) List<Boolean> firing, @ForAll long seed) {
        Ledger ledger = new Ledger();

        shuffled(decided("g", firing), seed).forEach(ledger::hear);

        assertThat(ledger.newestOf("g") instanceof Incident.Open).isEqualTo(firing.getLast());
    }

    /** The second group has the first one's alert. */
    @Property
    void aGroupThatFiresIsPartOfOneOpenIncidentAndNoOpenIncidentIsWithoutOne(
            @ForAll @Size(min = 1, max = 6) List<Boolean> page,
            @ForAll @Size(min = 1, max = 6) List<Boolean> chat,
            @ForAll long seed) {
        Ledger ledger = new Ledger();
        List<GroupEscalated> all = new ArrayList<>(decided("one/page", page));
        all.addAll(decided("one/chat", chat));

        shuffled(all, seed).forEach(ledger::hear);

        assertThat(ledger.open())
                .hasSize(page.getLast() || chat.getLast() ? 1 : 0)
                .allSatisfy(open -> assertThat(open.particulars().groups())
                        .containsAll(Stream.of("one/page", "one/chat")
                                .filter(group -> (group.equals("one/page") ? page : chat).getLast())
                                .map(GroupKey::new)
                                .toList()));
    }

    private static List<GroupEscalated> decided(String group, List<Boolean> firing) {
        List<GroupEscalated> decided = new ArrayList<>();
        for (int i = 0; i < firing.size(); i++) {
            String id = group + i;
            decided.add(
                    firing.get(i)
                            ? news(id, reason(decided), T0.plusSeconds(i), group(group, "A"))
                            : news(id, NotifyReason.ALL_RESOLVED, T0.plusSeconds(i), group(group, "-A")));
        }
        return decided;
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

    /** The stand by the latest news is what the property above speaks of. */
    @Property
    void aGroupStandsAsItsNewsSay(@ForAll boolean fires) {
        assertThat(GroupNews.stand(news("e", NotifyReason.NEW_ALERTS, T0, group("g", fires ? "A" : "-A"))))
                .isEqualTo(fires ? Stand.FIRING : Stand.RESOLVED);
    }
}
