package dev.tocsin.ingest.app;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.policy.matcher.CompiledMatcher;
import dev.tocsin.policy.matcher.InvalidMatcherException;
import dev.tocsin.policy.matcher.Matchers;
import java.util.List;

/**
 * Which alerts or groups somebody wants to see.
 *
 * @param active whether to include those that nothing mutes
 * @param muted whether to include groups that a time interval mutes; no matter for alerts
 * @param filter all of which an alert must satisfy
 */
public record AlertQuery(
        TenantId tenant,
        boolean active,
        boolean silenced,
        boolean inhibited,
        boolean muted,
        List<LabelMatcher> filter,
        ReceiverChoice receivers) {

    public AlertQuery {
        filter = List.copyOf(filter);
    }

    /** Everything of the tenant that satisfies {@code filter}. */
    public static AlertQuery all(TenantId tenant, List<LabelMatcher> filter) {
        return new AlertQuery(tenant, true, true, true, true, filter, ReceiverChoice.ANY);
    }

    /**
     * Which receivers an alert's routes must lead to.
     *
     * @param name an RE2 expression for the whole name; empty for all
     * @param labels which the labels of a receiver must satisfy
     */
    public record ReceiverChoice(String name, Matchers labels) {

        public static final ReceiverChoice ANY = new ReceiverChoice("", Matchers.NONE);

        /** @throws InvalidMatcherException if {@code name} is no expression */
        public ReceiverChoice {
            CompiledMatcher.compile(matcher(name));
        }

        boolean isNamed(String receiver) {
            return name.isEmpty() || CompiledMatcher.compile(matcher(name)).matchesValue(receiver);
        }

        private static LabelMatcher matcher(String name) {
            return new LabelMatcher("receiver", LabelMatcher.Operator.MATCHES, name);
        }
    }
}
