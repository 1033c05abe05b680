package dev.tocsin.runbooks.adapter.files;

import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.runbooks.domain.runbook.RunbookProblem;
import java.util.List;

/**
 * What stands between the {@code ---} lines at the top of a runbook.
 *
 * @param title empty if it has none
 * @param owner empty if it has none
 */
record FrontMatter(
        String title, String owner, List<String> contacts, Matchers matchers, List<RunbookProblem> problems) {}
