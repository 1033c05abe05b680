package dev.tocsin.ingest.app;

import com.google.re2j.Pattern;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.ingest.app.AlertQuery.ReceiverChoice;
import dev.tocsin.ingest.app.port.Engine;
import dev.tocsin.ingest.app.port.PolicyBook;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.receiver.Receiver;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows alerts, groups and receivers. The engine knows receivers by name; their labels are in the policy. */
public final class BrowseAlerts {

    private final Engine engine;
    private final PolicyBook policies;

    public BrowseAlerts(Engine engine, PolicyBook policies) {
        this.engine = engine;
        this.policies = policies;
    }

    public List<AlertView> alerts(AlertQuery query) {
        String receiver = receiverExpression(query);
        return engine.alerts(new Question.Alerts(
                query.tenant(), query.active(), query.silenced(), query.inhibited(), query.filter(), receiver));
    }

    public List<GroupView> groups(AlertQuery query) {
        String receiver = receiverExpression(query);
        return engine.groups(new Question.Groups(
                query.tenant(),
                query.active(),
                query.silenced(),
                query.inhibited(),
                query.muted(),
                query.filter(),
                receiver));
    }

    /** The receivers whose labels satisfy {@code labels}, in the order of the policy. */
    public List<Receiver> receivers(TenantId tenant, Matchers labels) {
        return policies.current(tenant).map(Policy::receivers).orElse(List.of()).stream()
                .filter(receiver -> labels.matches(LabelSet.of(receiver.labels())))
                .toList();
    }

    /** Receivers chosen by their labels, as an expression for their names; one that no name satisfies if there are none. */
    private @Nullable String receiverExpression(AlertQuery query) {
        ReceiverChoice choice = query.receivers();
        if (choice.labels().isEmpty()) {
            return choice.name().isEmpty() ? null : choice.name();
        }
        return receivers(query.tenant(), choice.labels()).stream()
                .map(Receiver::name)
                .filter(choice::isNamed)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
