package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.runbooks.app.OpenRunbook;
import dev.tocsin.runbooks.app.port.IncidentFile;
import dev.tocsin.runbooks.app.port.RunbookPart;
import dev.tocsin.runbooks.app.port.RunbookPrinter;
import dev.tocsin.runbooks.domain.incident.Particulars;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import dev.tocsin.runbooks.domain.runbook.RunbookName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runbook beside an incident: the version it was opened with, else what there is now. */
@Singleton
final class RunbookBeside {

    private final OpenRunbook runbooks;
    private final RunbookPrinter printer;

    RunbookBeside(OpenRunbook runbooks, RunbookPrinter printer) {
        this.runbooks = runbooks;
        this.printer = printer;
    }

    RunbookView of(IncidentFile file) {
        Particulars particulars = file.incident().particulars();
        return runbooks.pinned(particulars)
                .map(runbook -> RunbookView.of(runbook, printer, particulars.ticks(), runbooks.isOutdated(runbook)))
                .or(() -> runbooks.current(file.opener())
                        .map(runbook -> RunbookView.of(runbook, printer, Map.of(), false)))
                .orElseGet(() -> RunbookView.missing(suggested(file)));
    }

    private List<RunbookPart> parts(Runbook runbook) {
        return printer.print(runbook.body());
    }

    /** A step of the version that the incident holds. */
    Optional<RunbookPart.Step> step(IncidentFile file, int index) {
        return runbooks.pinned(file.incident().particulars()).stream()
                .flatMap(runbook -> parts(runbook).stream())
                .filter(part -> part instanceof RunbookPart.Step step && step.index() == index)
                .map(RunbookPart.Step.class::cast)
                .findFirst();
    }

    private static String suggested(IncidentFile file) {
        return file.alerts().stream()
                .map(alert -> alert.labels().value("alertname"))
                .filter(name -> RunbookName.parse(name).isPresent())
                .findFirst()
                .orElse("");
    }
}
