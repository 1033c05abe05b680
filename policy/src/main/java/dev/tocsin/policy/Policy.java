package dev.tocsin.policy;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.policy.inhibit.InhibitRule;
import dev.tocsin.policy.matcher.Matchers;
import dev.tocsin.policy.matcher.ParserMode;
import dev.tocsin.policy.receiver.Receiver;
import dev.tocsin.policy.route.Route;
import dev.tocsin.policy.route.RouteTree;
import dev.tocsin.policy.time.TimeInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a policy: whatever one part names, another defines.
 *
 * @param receivers in the order of the file
 * @param timeIntervals {@code mute_time_intervals} first, then {@code time_intervals}, in the order of the file
 * @param incidentMatchers an incident is opened for a group if any of its alerts satisfies them
 * @param parserMode how matchers and label names are read, also those that come through the API
 * @param source the files it was made of, secrets included
 * @param redactedYaml {@code alertmanager.yml} as it was loaded, with {@code <secret>} in place of secrets
 */
public record Policy(
        PolicyVersion version,
        Global global,
        RouteTree routes,
        List<Receiver> receivers,
        List<InhibitRule> inhibitRules,
        List<TimeInterval> timeIntervals,
        List<DeadManSwitch> deadManSwitches,
        Matchers incidentMatchers,
        Behaviour behaviour,
        ParserMode parserMode,
        PolicyFiles source,
        String redactedYaml) {

    public Policy {
        receivers = List.copyOf(receivers);
        inhibitRules = List.copyOf(inhibitRules);
        timeIntervals = List.copyOf(timeIntervals);
        deadManSwitches = List.copyOf(deadManSwitches);
    }

    public Optional<Receiver> receiver(String name) {
        return receivers.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<TimeInterval> timeInterval(String name) {
        return timeIntervals.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** When an alert without an end is taken to have ended. */
    public Duration resolveTimeout() {
        return global.resolveTimeout();
    }

    /** Whether an incident is to be opened for the group. */
    public boolean opensIncident(AlertGroup group) {
        return group.alerts().stream().anyMatch(alert -> incidentMatchers.matches(alert.labels()));
    }

    /**
     * The names of the intervals that mute a route now; none if it may tell.
     *
     * <p>A route is muted outside all of its active intervals, which are then named, and inside any of its mute
     * intervals.
     */
    public List<String> mutedBy(Route route, Instant now) {
        List<String> active = route.activeTimeIntervals();
        if (!active.isEmpty() && active.stream().noneMatch(name -> isWithin(name, now))) {
            return active;
        }
        return route.muteTimeIntervals().stream()
                .filter(name -> isWithin(name, now))
                .toList();
    }

    private boolean isWithin(String name, Instant now) {
        return timeInterval(name).map(interval -> interval.contains(now)).orElse(false);
    }

    /** Without content, which may hold secrets. */
    @Override
    public String toString() {
        return "Policy[" + version + "]";
    }
}
