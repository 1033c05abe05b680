package dev.tocsin.policy;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.route.GroupBy;
import java.time.Duration;

/**
 * Alerts that must keep coming.
 *
 * @param matchers which alerts are beats
 * @param period how often a beat is due; more than zero
 * @param grace how much later it may come
 * @param groupBy which labels tell one switch from another; each group of labels ever seen is watched
 */
public record DeadManSwitch(Matchers matchers, Duration period, Duration grace, GroupBy groupBy) {

    public boolean isBeat(LabelSet labels) {
        return matchers.matches(labels);
    }

    /** The label set that a beat with these labels keeps alive. */
    public LabelSet watched(LabelSet labels) {
        return groupBy.of(labels);
    }
}
