package dev.tocsin.notifier.adapter.wiring;

import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.policy.Behaviour.Choice;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.route.Route;
import java.time.Duration;

/** How long a delivery is worth trying. */
final class RetryHorizon {

    static final Duration DEFAULT = Duration.ofHours(24);

    /** Alertmanager's least deadline of a flush. */
    private static final Duration LEAST = Duration.ofSeconds(10);

    private RetryHorizon() {}

    /** Ours, or Alertmanager's, which ends with the flush: when the group is due again. */
    static Duration of(Policy policy, Notification notification) {
        if (policy.behaviour().failedDelivery() == Choice.TOCSIN) {
            return policy.behaviour().retryFor();
        }
        Duration interval = policy.routes()
                .byId(notification.groupId().route())
                .map(Route::groupInterval)
                .orElse(LEAST);
        return interval.compareTo(LEAST) < 0 ? LEAST : interval;
    }
}
