package dev.tocsin.policy.load;

import dev.tocsin.policy.Behaviour;
import dev.tocsin.policy.DeadManSwitch;
import dev.tocsin.policy.matcher.Matchers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What {@code tocsin.yml} adds to the policy.
 *
 * @param oncall by receiver
 */
record Additions(
        Map<String, Oncall> oncall, Matchers incidents, List<DeadManSwitch> deadManSwitches, Behaviour behaviour) {

    record Oncall(String schedule, Duration escalateAfter) {}
}
