package dev.tocsin.runbooks.app;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.runbooks.app.port.IncidentBook;
import dev.tocsin.runbooks.app.port.RunbookText;
import dev.tocsin.runbooks.app.port.Runbooks;
import dev.tocsin.runbooks.domain.incident.Particulars;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import java.util.Optional;

/** Finds the runbook of an incident. */
public final class OpenRunbook {

    private final Runbooks runbooks;
    private final IncidentBook book;
    private final RunbookText text;

    public OpenRunbook(Runbooks runbooks, IncidentBook book, RunbookText text) {
        this.runbooks = runbooks;
        this.book = book;
        this.text = text;
    }

    /** The version that the incident was opened with. */
    public Optional<Runbook> pinned(Particulars incident) {
        return Optional.ofNullable(incident.runbook())
                .flatMap(pin -> book.source(pin).map(source -> text.read(pin.name(), source)));
    }

    /** The group's runbook now: for an incident that was opened before somebody wrote one. */
    public Optional<Runbook> current(AlertGroup group) {
        return runbooks.shelf().forGroup(group);
    }

    /** Whether the file has changed since that version, or is gone. */
    public boolean isOutdated(Runbook runbook) {
        return runbooks.shelf()
                .named(runbook.name().value())
                .map(current -> !current.version().equals(runbook.version()))
                .orElse(true);
    }
}
