package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.ingest.domain.overview.GroupOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A group on a page. */
public record GroupCard(GroupView group) {

    static List<GroupCard> of(List<GroupView> groups) {
        return GroupOrder.sorted(groups).stream().map(GroupCard::new).toList();
    }

    public String receiver() {
        return group.receiver();
    }

    public Map<String, String> labels() {
        return group.labels().asMap();
    }

    public List<AlertRow> alerts() {
        return group.alerts().stream().map(AlertRow::new).toList();
    }

    /** The worst of its alerts: it comes first. */
    public AlertRow worst() {
        return new AlertRow(group.alerts().getFirst());
    }

    public int size() {
        return group.alerts().size();
    }

    public Instant since() {
        return GroupOrder.since(group);
    }
}
