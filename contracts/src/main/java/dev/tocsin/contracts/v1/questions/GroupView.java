package dev.tocsin.contracts.v1.questions;

import dev.tocsin.contracts.LabelSet;
import java.util.List;

/** A group as it stands now, with those of its alerts that were asked for. */
public record GroupView(LabelSet labels, LabelSet routeLabels, String receiver, List<AlertView> alerts) {

    public GroupView {
        alerts = List.copyOf(alerts);
    }
}
