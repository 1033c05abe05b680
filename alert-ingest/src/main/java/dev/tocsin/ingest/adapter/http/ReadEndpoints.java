package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.adapter.http.view.AlertJson;
import dev.tocsin.ingest.adapter.http.view.StatusJson;
import dev.tocsin.ingest.app.BrowseAlerts;
import dev.tocsin.ingest.app.port.PolicyBook;
import dev.tocsin.policy.Policy;
import jakarta.inject.Singleton;

/** What there is to be seen: alerts, groups, receivers, the policy. */
@Singleton
final class ReadEndpoints {

    private final BrowseAlerts browse;
    private final PolicyBook policies;
    private final Parameters parameters;
    private final Release release;

    ReadEndpoints(BrowseAlerts browse, PolicyBook policies, Parameters parameters, Release release) {
        this.browse = browse;
        this.policies = policies;
        this.parameters = parameters;
        this.release = release;
    }

    /** {@code GET /api/v2/alerts}. */
    Answer alerts(Call call) throws BadParameterException {
        return Answer.json(AlertJson.alerts(browse.alerts(parameters.alerts(call))));
    }

    /** {@code GET /api/v2/alerts/groups}. */
    Answer groups(Call call) throws BadParameterException {
        return Answer.json(AlertJson.groups(browse.groups(parameters.alerts(call))));
    }

    /** {@code GET /api/v2/receivers}. */
    Answer receivers(Call call) throws BadParameterException {
        return Answer.json(
                AlertJson.receivers(browse.receivers(call.tenant(), parameters.matchers(call, "receiver_matchers"))));
    }

    /** {@code GET /api/v2/status}; without a policy its text is empty. */
    Answer status(Call call) {
        String policy =
                policies.current(call.tenant()).map(Policy::redactedYaml).orElse("");
        return Answer.json(StatusJson.status(policy, release.version(), release.startedAt()));
    }
}
