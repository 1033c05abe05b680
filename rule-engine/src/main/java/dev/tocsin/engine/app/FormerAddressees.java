package dev.tocsin.engine.app;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.engine.domain.group.Addressee;
import dev.tocsin.engine.domain.group.Addressee.Hearing;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Member;
import dev.tocsin.engine.domain.group.Told;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.receiver.Receiver;
import dev.tocsin.policy.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who was told of a group and is not of its route's receiver any more: they hear of what they know, until it ends. */
final class FormerAddressees {

    private final Shard shard;

    FormerAddressees(Shard shard) {
        this.shard = shard;
    }

    List<Addressee> of(Policy policy, Route route, Group group, List<Member> members) {
        List<Addressee> former = new ArrayList<>();
        group.told().forEach((integration, told) -> {
            if (!told.open().isEmpty() && !isCurrent(policy, route, integration)) {
                settings(group.key().tenant(), policy, integration, told)
                        .flatMap(known -> addressee(integration, known, hearing(policy, integration, told, members)))
                        .ifPresent(former::add);
            }
        });
        return former;
    }

    private static boolean isCurrent(Policy policy, Route route, Integration integration) {
        return integration.receiver().equals(route.receiver()) && has(policy, integration);
    }

    private static boolean has(Policy policy, Integration integration) {
        return policy.receiver(integration.receiver())
                .flatMap(receiver -> receiver.integration(integration))
                .isPresent();
    }

    /** The policy in force, if it has the integration, else the one that it was told under. */
    private Optional<Policy> settings(TenantId tenant, Policy policy, Integration integration, Told told) {
        if (has(policy, integration)) {
            return Optional.of(policy);
        }
        PolicyVersion version = told.policy();
        return version == null ? Optional.empty() : shard.version(tenant, version);
    }

    private static Optional<Addressee> addressee(Integration integration, Policy policy, Hearing hearing) {
        Optional<Receiver> receiver = policy.receiver(integration.receiver());
        return receiver.flatMap(known -> known.integration(integration))
                .map(config -> Addressees.addressee(config, hearing, policy));
    }

    /** Whether a group that the alerts are in now would tell the integration of them, did it not know already. */
    private static Hearing hearing(Policy policy, Integration integration, Told told, List<Member> members) {
        boolean wanted = members.stream()
                .filter(member -> member.place() == Member.Place.KEPT && told.isOpen(member.fingerprint()))
                .flatMap(member -> policy.routes().match(member.alert().labels()).stream())
                .anyMatch(route -> isCurrent(policy, route, integration));
        return wanted ? Hearing.WHAT_IT_KNOWS : Hearing.ENDS;
    }
}
