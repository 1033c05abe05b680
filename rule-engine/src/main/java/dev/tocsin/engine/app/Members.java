package dev.tocsin.engine.app;

import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.group.Member;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who is in a group as of now, and by which route's settings it lives. */
final class Members {

    private final Shard shard;

    Members(Shard shard) {
        this.shard = shard;
    }

    List<Member> of(Group.Key key) {
        List<Member> members = new ArrayList<>();
        for (AlertId id : shard.conclusions().members(key)) {
            HeldAlert alert = shard.state().alert(id);
            if (alert != null) {
                members.add(member(alert, key));
            }
        }
        return members;
    }

    private Member member(HeldAlert alert, Group.Key key) {
        AlertId id = alert.id();
        Carried carried = shard.carried();
        return new Member(
                alert,
                isMuted(id),
                carried.isKept(id, key) ? Member.Place.KEPT : Member.Place.ROUTED,
                carried.toldElsewhere(id, key));
    }

    private boolean isMuted(AlertId id) {
        return !shard.conclusions().silencedBy(id).isEmpty()
                || !shard.conclusions().inhibitedBy(id).isEmpty();
    }

    /** The group's route or, where a reload has removed that, the one that its first alert takes now. */
    Optional<Route> route(Group.Key key) {
        Policy policy = shard.policy(key.tenant());
        return policy.routes().byId(key.id().route()).or(() -> shard.conclusions().members(key).stream()
                .sorted(Comparator.comparing(AlertId::fingerprint))
                .map(shard.state()::alert)
                .filter(Objects::nonNull)
                .map(alert -> policy.routes().match(alert.labels()).getFirst())
                .findFirst());
    }
}
