package dev.tocsin.ingest.app;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.ingest.app.port.AlertLog;
import dev.tocsin.ingest.app.port.Engine;
import dev.tocsin.ingest.app.port.EngineUnavailableException;
import dev.tocsin.ingest.app.port.PolicyBook;
import dev.tocsin.ingest.app.port.StoreOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an alert posted now is accepted, decided and routed. PostgreSQL plays no part in that.
 *
 * <p>This is for people and scripts that wait for the suite. A front door whose engine is away still takes alerts, and
 * must go on being sent some: its own readiness is {@link AlertLog#probe} alone.
 */
public final class CheckReadiness {

    private final AlertLog log;
    private final Engine engine;
    private final PolicyBook policies;

    public CheckReadiness(AlertLog log, Engine engine, PolicyBook policies) {
        this.log = log;
        this.engine = engine;
        this.policies = policies;
    }

    /** What is missing, each a sentence; nothing when ready. Nothing else can be known while alerts cannot be stored. */
    public List<String> missing() {
        StoreOutcome store = log.probe();
        if (store != StoreOutcome.STORED) {
            return List.of("alerts are not accepted: " + store.text());
        }
        List<String> missing = new ArrayList<>();
        if (policies.current(TenantId.DEFAULT).isEmpty()) {
            missing.add("no policy is loaded: the router has not published one yet");
        }
        if (!engineAnswers()) {
            missing.add("the engine does not answer");
        }
        return missing;
    }

    private boolean engineAnswers() {
        try {
            engine.silences(new Question.Silences(TenantId.DEFAULT, false, false, false, List.of()));
            return true;
        } catch (EngineUnavailableException e) {
            return false;
        }
    }
}
