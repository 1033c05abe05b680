package dev.tocsin.runbooks.app.port;

/** A piece of a printed runbook, in order. */
public sealed interface RunbookPart {

    /** Harmless HTML; an element may begin in one piece and end in another. */
    record Html(String html) implements RunbookPart {}

    /**
     * The place of a step's box, before its text.
     *
     * @param index counted from 0
     * @param text its first line, without marks
     */
    record Step(int index, String text) implements RunbookPart {}
}
