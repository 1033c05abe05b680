package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.document.TextItem;
import dev.tocsin.policy.inhibit.InhibitRule;
import dev.tocsin.policy.matcher.ParserMode;
import java.util.ArrayList;
import java.util.List;

/** {@code inhibit_rules}. Source: prometheus/alertmanager {@code config/common/inhibitrule.go}. */
final class InhibitRuleReader {

    private final ParserMode mode;

    InhibitRuleReader(ParserMode mode) {
        this.mode = mode;
    }

    List<InhibitRule> read(Section root) {
        List<InhibitRule> rules = new ArrayList<>();
        MatchersReader matchers = new MatchersReader(mode);
        for (Section rule : root.sections("inhibit_rules", "inhibit_rules")) {
            rules.add(new InhibitRule(
                    rules.size(),
                    rule.text("name", ""),
                    matchers.readAll(rule, "source_"),
                    matchers.readAll(rule, "target_"),
                    equal(rule)));
            rule.end();
        }
        return rules;
    }

    private List<String> equal(Section rule) {
        List<TextItem> items = rule.textItems("equal").orElse(List.of());
        for (TextItem item : items) {
            if (!mode.isValidLabelName(item.text())) {
                rule.findings()
                        .error(
                                item.place(),
                                "\"" + item.text() + "\" in equal of " + rule.name() + " is not a valid label name");
            }
        }
        return items.stream().map(TextItem::text).toList();
    }
}
