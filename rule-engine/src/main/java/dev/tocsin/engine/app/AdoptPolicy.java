package dev.tocsin.engine.app;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.journal.JournalRecord.PolicyAdopted;
import dev.tocsin.contracts.v1.journal.JournalRecord.RoutesMoved;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides under which policy a tenant's alerts are decided from now on, and where its groups go. */
final class AdoptPolicy {

    private final Shard shard;

    AdoptPolicy(Shard shard) {
        this.shard = shard;
    }

    void decide(Command.NewPolicy command, Draft draft) {
        Policy policy = command.policy();
        ShardState state = shard.state();
        if (state.policy(command.tenant()).equals(Optional.of(policy.version()))) {
            return;
        }
        draft.add(new PolicyAdopted(command.tenant(), policy.version()));
        groups(command.tenant()).forEach((tenant, groups) -> {
            Optional<Policy> before = shard.knownPolicy(tenant);
            Map<String, String> moves = new RouteMoves(before, policy).of(groups);
            if (!moves.isEmpty()) {
                draft.add(new RoutesMoved(tenant, moves));
            }
        });
    }

    /** The groups that the tenant's policy concerns: its own, and of the default tenant's those of all without one. */
    private Map<TenantId, List<Group>> groups(TenantId tenant) {
        Map<TenantId, List<Group>> groups = new HashMap<>();
        for (Group group : shard.state().groups()) {
            TenantId owner = group.key().tenant();
            boolean hasOwn = shard.state().policy(owner).isPresent();
            if (owner.equals(tenant) || tenant.equals(TenantId.DEFAULT) && !hasOwn) {
                groups.computeIfAbsent(owner, unused -> new ArrayList<>()).add(group);
            }
        }
        return groups;
    }
}
