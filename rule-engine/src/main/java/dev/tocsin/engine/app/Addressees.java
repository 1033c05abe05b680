package dev.tocsin.engine.app;

import dev.tocsin.engine.domain.group.Addressee;
import dev.tocsin.engine.domain.group.Addressee.Hearing;
import dev.tocsin.engine.domain.group.Addressee.Keeper;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Member;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.EmailConfig;
import dev.tocsin.policy.receiver.IncidentConfig;
import dev.tocsin.policy.receiver.IntegrationConfig;
import dev.tocsin.policy.receiver.OncallConfig;
import dev.tocsin.policy.receiver.PagerdutyConfig;
import dev.tocsin.policy.receiver.SlackConfig;
import dev.tocsin.policy.receiver.TeamsConfig;
import dev.tocsin.policy.receiver.WebhookConfig;
import dev.tocsin.policy.route.Route;
import java.util.List;

/** Whom a group's turn may tell: the integrations of its route's receiver. */
final class Addressees {

    private Addressees() {}

    static List<Addressee> of(Policy policy, Route route, Group group, List<Member> members) {
        return policy.receiver(route.receiver()).stream()
                .flatMap(receiver -> receiver.integrations().stream())
                .filter(config -> !(config instanceof IncidentConfig) || concerns(policy, config, group, members))
                .map(config -> addressee(config, Hearing.ALL, policy))
                .toList();
    }

    static Addressee addressee(IntegrationConfig config, Hearing hearing, Policy policy) {
        return new Addressee(config.integration(), config.sendResolved(), keeper(config), hearing, policy.version());
    }

    /** Whether the group has, or had, an alert that opens an incident. */
    private static boolean concerns(Policy policy, IntegrationConfig config, Group group, List<Member> members) {
        return group.told().containsKey(config.integration())
                || members.stream().anyMatch(member -> opensIncident(policy, config, member));
    }

    private static boolean opensIncident(Policy policy, IntegrationConfig config, Member member) {
        boolean oncall = policy.receiver(config.integration().receiver()).stream()
                .flatMap(receiver -> receiver.integrations().stream())
                .anyMatch(OncallConfig.class::isInstance);
        return oncall || policy.incidentMatchers().matches(member.alert().labels());
    }

    private static Keeper keeper(IntegrationConfig config) {
        return switch (config) {
            case WebhookConfig webhook -> Keeper.INCIDENT;
            case PagerdutyConfig pagerduty -> Keeper.INCIDENT;
            case IncidentConfig incident -> Keeper.INCIDENT;
            case OncallConfig oncall -> Keeper.INCIDENT;
            case EmailConfig email -> Keeper.MESSAGE;
            case SlackConfig slack -> Keeper.MESSAGE;
            case TeamsConfig teams -> Keeper.MESSAGE;
        };
    }
}
