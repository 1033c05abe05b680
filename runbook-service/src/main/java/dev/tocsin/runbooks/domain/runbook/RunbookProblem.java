package dev.tocsin.runbooks.domain.runbook;

/**
 * Something about a runbook's file that its author should put right; the runbook is shown all the same.
 *
 * @param line counted from 1
 */
public record RunbookProblem(int line, String message) {

    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
