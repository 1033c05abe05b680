package dev.tocsin.runbooks.domain.runbook;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.policy.matcher.Matchers;
import java.util.List;

/**
 * One version of a runbook.
 *
 * @param title what its front matter calls it, else its name
 * @param owner the team that keeps it right; may be empty
 * @param contacts whom else to call, in order
 * @param matchers which alerts it is for; without any, those of its own name
 * @param body its Markdown, without the front matter
 * @param source its whole file
 * @param problems what is wrong with its front matter
 */
public record Runbook(
        RunbookName name,
        RunbookVersion version,
        String title,
        String owner,
        List<String> contacts,
        Matchers matchers,
        String body,
        String source,
        List<RunbookProblem> problems) {

    public Runbook {
        contacts = List.copyOf(contacts);
        problems = List.copyOf(problems);
    }

    public RunbookPin pin() {
        return new RunbookPin(name, version);
    }

    /**
     * How well it fits an alert: the number of conditions that the alert satisfies. An alert of the runbook's own name
     * satisfies one; 0 is no fit.
     */
    int fit(LabelSet alert) {
        int byMatchers = matchers.matches(alert) ? matchers.asList().size() : 0;
        return byMatchers == 0 && alert.value("alertname").equals(name.value()) ? 1 : byMatchers;
    }
}
