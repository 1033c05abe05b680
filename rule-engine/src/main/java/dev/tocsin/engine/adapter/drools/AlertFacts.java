package dev.tocsin.engine.adapter.drools;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupId;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.inhibit.InhibitRule;
import dev.tocsin.policy.route.Route;
import java.util.LinkedHashSet;
import java.util.Set;

/** The facts of one alert under a policy. */
final class AlertFacts {

    private AlertFacts() {}

    static Set<Object> of(HeldAlert alert, Policy policy) {
        Set<Object> facts = new LinkedHashSet<>();
        for (Route route : policy.routes().match(alert.labels())) {
            facts.add(new Facts.RoutedTo(alert.id(), group(alert, route)));
        }
        for (InhibitRule rule : policy.inhibitRules()) {
            addInhibition(alert, rule, facts);
        }
        return facts;
    }

    private static Group.Key group(HeldAlert alert, Route route) {
        LabelSet labels = route.groupLabels(alert.labels());
        return new Group.Key(alert.id().tenant(), new GroupId(route.id(), route.groupKey(labels)));
    }

    private static void addInhibition(HeldAlert alert, InhibitRule rule, Set<Object> facts) {
        boolean isSource = rule.isSource(alert.labels());
        boolean isTarget = rule.isTarget(alert.labels());
        if (!isSource && !isTarget) {
            return;
        }
        AlertId id = alert.id();
        Facts.InhibitKey key = key(id.tenant(), rule, alert.labels());
        if (isSource && alert.isFiring()) {
            facts.add(new Facts.Source(key, id, isTarget));
        }
        if (isTarget) {
            facts.add(new Facts.Target(key, id, isSource));
        }
    }

    private static Facts.InhibitKey key(TenantId tenant, InhibitRule rule, LabelSet labels) {
        return new Facts.InhibitKey(tenant, rule.index(), rule.equalKey(labels));
    }
}
