package dev.tocsin.runbooks.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.GroupKey;
import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.Standing.Stand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the store keeps, in memory: each event counts once. */
final class Ledger {

    private final Set<String> handled = new HashSet<>();
    private final Map<IncidentId, Entry> entries = new LinkedHashMap<>();
    private final Map<GroupKey, Standing> standings = new HashMap<>();

    private static final class Entry {
        private Incident incident;
        private final Map<GroupKey, Member> members = new LinkedHashMap<>();
        private final Set<Fingerprint> alerts = new HashSet<>();

        Entry(Incident incident) {
            this.incident = incident;
        }
    }

    private record Member(Instant joinedAt, AlertGroup content, Stand stand) {}

    void hear(GroupEscalated news) {
        if (!handled.add(news.id())) {
            return;
        }
        GroupHistory history = history(news);
        boolean late = GroupNews.isLate(history, news);
        Optional<Incident> member = GroupNews.decide(history, news, null)
                .map(IncidentUpdate::incident)
                .or(() -> Optional.ofNullable(history.newest())
                        .filter(newest -> newest instanceof Incident.Open && !late));
        member.ifPresent(incident -> keep(incident, news));
        if (!late) {
            standings.put(news.group().key(), new Standing(news.at(), GroupNews.stand(news)));
        }
        assertThat(open().stream().flatMap(incident -> incident.particulars().groups().stream()))
                .as("a group is part of at most one open incident")
                .doesNotHaveDuplicates();
    }

    List<Incident> open() {
        return entries.values().stream()
                .map(entry -> entry.incident)
                .filter(Incident.Open.class::isInstance)
                .toList();
    }

    Incident newestOf(String group) {
        return newest(new GroupKey(group)).map(entry -> entry.incident).orElse(null);
    }

    private void keep(Incident incident, GroupEscalated news) {
        Entry entry = entries.computeIfAbsent(incident.particulars().id(), id -> new Entry(incident));
        entry.incident = incident;
        entry.alerts.addAll(firing(news));
        GroupKey key = news.group().key();
        Instant joinedAt = Optional.ofNullable(entry.members.get(key))
                .map(Member::joinedAt)
                .orElse(news.at());
        entry.members.put(key, new Member(joinedAt, news.group(), GroupNews.stand(news)));
    }

    private GroupHistory history(GroupEscalated news) {
        GroupKey key = news.group().key();
        Optional<Entry> newest = newest(key);
        Incident incident = newest.map(entry -> entry.incident).orElse(null);
        return new GroupHistory(
                incident,
                newest.map(entry -> entry.members.get(key).content()).orElse(null),
                newest.map(entry -> others(entry, key)).orElse(List.of()),
                incident instanceof Incident.Open ? null : covering(news),
                standings.get(key),
                List.of());
    }

    private Optional<Entry> newest(GroupKey key) {
        return entries.values().stream()
                .filter(entry -> entry.members.containsKey(key))
                .max(Comparator.comparing(entry -> entry.members.get(key).joinedAt()));
    }

    private static List<AlertGroup> others(Entry entry, GroupKey key) {
        List<AlertGroup> others = new ArrayList<>();
        entry.members.forEach((group, member) -> {
            if (!group.equals(key) && member.stand() == Stand.FIRING) {
                others.add(member.content());
            }
        });
        return others;
    }

    private Incident covering(GroupEscalated news) {
        Set<Fingerprint> firing = firing(news);
        return entries.values().stream()
                .filter(entry -> !firing.isEmpty() && entry.alerts.containsAll(firing))
                .map(entry -> entry.incident)
                .filter(incident -> switch (incident) {
                    case Incident.Open open -> true;
                    case Resolved resolved ->
                        !news.at().isBefore(resolved.particulars().openedAt())
                                && !news.at().isAfter(resolved.at());
                })
                .min(Comparator.comparing((Incident incident) -> incident instanceof Resolved)
                        .thenComparing(incident -> incident.particulars().openedAt()))
                .orElse(null);
    }

    private static Set<Fingerprint> firing(GroupEscalated news) {
        return news.group().alerts().stream()
                .filter(NotifiedAlert::isFiring)
                .map(alert -> alert.labels().fingerprint())
                .collect(Collectors.toSet());
    }
}
