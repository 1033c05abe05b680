package dev.tocsin.router.adapter.http;

import dev.tocsin.policy.Policy;
import dev.tocsin.policy.Problem;
import dev.tocsin.policy.receiver.Receiver;
import dev.tocsin.router.app.PolicyStatus;
import dev.tocsin.router.app.ReloadOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param version empty if no policy is in force
 * @param file of the policy in force; empty if another router loaded it
 * @param problems of the last attempt to reload; none if the files are in force
 * @param yaml redacted
 */
public record PolicyView(
        String version,
        @Nullable Instant since,
        String file,
        String yaml,
        List<String> problems,
        List<String> warnings,
        List<ReceiverRow> receivers) {

    /** @param integrations such as {@code slack[0]} */
    public record ReceiverRow(String name, List<String> integrations) {}

    static PolicyView of(PolicyStatus status) {
        @Nullable Policy policy = status.policy();
        @Nullable ReloadOutcome last = status.last();
        return new PolicyView(
                status.version() == null ? "" : status.version().value(),
                status.since(),
                policy == null ? "" : policy.source().path(),
                policy == null ? "" : policy.redactedYaml(),
                status.problems().lines().toList(),
                last == null
                        ? List.of()
                        : last.warnings().stream().map(Problem::toString).toList(),
                policy == null
                        ? List.of()
                        : policy.receivers().stream().map(PolicyView::row).toList());
    }

    private static ReceiverRow row(Receiver receiver) {
        return new ReceiverRow(
                receiver.name(),
                receiver.integrations().stream()
                        .map(config -> config.integration())
                        .map(integration -> integration.type() + "[" + integration.index() + "]")
                        .toList());
    }

    /** What the problems mean. */
    public String problemsTitle() {
        return version.isEmpty()
                ? "The files are not in force, and no policy is."
                : "The files are not in force; what was before stays so.";
    }

    /** As much of the version as people compare. */
    public String shortVersion() {
        return version.length() > 12 ? version.substring(0, 12) : version;
    }
}
