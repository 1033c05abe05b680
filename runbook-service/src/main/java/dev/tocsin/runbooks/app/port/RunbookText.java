package dev.tocsin.runbooks.app.port;

import dev.tocsin.runbooks.domain.runbook.Runbook;
import dev.tocsin.runbooks.domain.runbook.RunbookName;

/** Reads a runbook from the text of its file. */
public interface RunbookText {

    /** Always gives a runbook; what is wrong with the text is among its problems. */
    Runbook read(RunbookName name, String source);
}
