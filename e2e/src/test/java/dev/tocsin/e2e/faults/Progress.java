package dev.tocsin.e2e.faults;

/**
 * The steps that an alert has made.
 *
 * @param answered  its sender has got the 200
 * @param fired     the journal has it
 * @param decided   the journal has the decision to notify its group
 * @param published the notification is in its stream
 * @param arrived   the provider has taken it and answered
 * @param reported  the outcome is in its stream, from which the ledger is written
 */
record Progress(
        boolean answered, boolean fired, boolean decided, boolean published, boolean arrived, boolean reported) {}
