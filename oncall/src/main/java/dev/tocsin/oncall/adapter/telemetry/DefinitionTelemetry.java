package dev.tocsin.oncall.adapter.telemetry;

import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.policy.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jboss.logging.Logger;

/** Logs and counts definitions of people and schedules, and what could not be stored. */
public final class DefinitionTelemetry implements DefinitionWatch {

    private static final Logger LOG = Logger.getLogger("dev.tocsin.oncall.definition");

    private final MeterRegistry meters;

    public DefinitionTelemetry(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void adopted(Definition definition) {
        count("adopted");
        LOG.infof(
                "definition in force: version=%s people=%d schedules=%d",
                definition.version(),
                definition.roster().people().size(),
                definition.roster().schedules().size());
    }

    @Override
    public void refused(String file, List<Problem> problems) {
        count("refused");
        problems.forEach(problem -> LOG.errorf(
                "definition refused, the one before stays in force: file=%s line=%d problem=%s",
                file, problem.line(), problem.message()));
    }

    @Override
    public void delayed(String what, RuntimeException cause) {
        meters.counter("tocsin.oncall.delays", "work", what.replace(' ', '_')).increment();
        LOG.warnf("delayed: what=%s reason=%s", what, cause.getMessage());
    }

    private void count(String result) {
        meters.counter("tocsin.oncall.definitions", "result", result).increment();
    }
}
