package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.app.CheckReadiness;
import dev.tocsin.ingest.app.port.PolicyReload;
import dev.tocsin.ingest.app.port.PolicyReload.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Alertmanager's management endpoints. */
@Singleton
final class ManagementEndpoints {

    private static final Logger LOG = Logger.getLogger(ManagementEndpoints.class);

    private final CheckReadiness readiness;
    private final PolicyReload reload;

    ManagementEndpoints(CheckReadiness readiness, PolicyReload reload) {
        this.readiness = readiness;
        this.reload = reload;
    }

    /** {@code GET /-/healthy}: this process answers. */
    Answer healthy(Call call) {
        return Answer.text(200, "OK");
    }

    /** {@code GET /-/ready}: an alert posted now would be accepted, decided and routed. */
    Answer ready(Call call) {
        List<String> missing = readiness.missing();
        return missing.isEmpty() ? Answer.text(200, "OK") : Answer.text(503, String.join("\n", missing) + "\n");
    }

    /** {@code POST /-/reload}. */
    Answer reload(Call call) {
        return switch (reload.reload()) {
            case Outcome.Reloaded reloaded -> Answer.empty(200);
            case Outcome.Refused refused -> {
                LOG.warnf("policy not reloaded: sender=%s", call.sender());
                yield Answer.text(500, "failed to reload config: " + refused.reason() + "\n");
            }
        };
    }
}
