package dev.tocsin.contracts.v1.questions;

/** What came of a command about a silence. */
public sealed interface SilenceAnswer {

    /** Done; the id may differ from the one named, since changed matchers make a new silence. */
    record Done(String id) implements SilenceAnswer {}

    /** No silence has that id. */
    record Unknown(String id) implements SilenceAnswer {}

    /** It was not valid. */
    record Refused(String reason) implements SilenceAnswer {}
}
