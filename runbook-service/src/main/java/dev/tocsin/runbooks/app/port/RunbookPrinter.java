package dev.tocsin.runbooks.app.port;

import java.util.List;

/** Turns a runbook's Markdown into what a page can show. */
public interface RunbookPrinter {

    /** Whatever the Markdown holds, the parts run nothing and load nothing in a browser. */
    List<RunbookPart> print(String markdown);
}
