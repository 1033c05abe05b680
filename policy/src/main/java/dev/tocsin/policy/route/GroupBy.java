package dev.tocsin.policy.route;

import dev.tocsin.contracts.LabelSet;
import java.util.Collection;
import java.util.Set;

/** By which labels a route groups. */
public sealed interface GroupBy {

    /** All alerts of the route in one group. */
    GroupBy NOTHING = new Labels(Set.of());

    /** The labels a group of these labels is named by; a label that is absent stays absent. */
    LabelSet of(LabelSet labels);

    /** By every label: {@code group_by: ['...']}. */
    record All() implements GroupBy {
        @Override
        public LabelSet of(LabelSet labels) {
            return labels;
        }
    }

    /** By these labels alone. */
    record Labels(Collection<String> names) implements GroupBy {

        public Labels {
            names = Set.copyOf(names);
        }

        @Override
        public LabelSet of(LabelSet labels) {
            return names.isEmpty() ? LabelSet.EMPTY : labels.only(names);
        }
    }
}
