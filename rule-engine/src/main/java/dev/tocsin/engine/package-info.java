/**
 * What is firing, grouped, muted and missing: a state machine over a journal.
 *
 * <p>A command is decided into records, the records are appended to the journal as one message, and only then applied to
 * the state. State changes nowhere else, so that a decision is atomic and a restart is a replay. Drools draws the
 * conclusions that decisions use: which group an alert belongs to, what mutes it, which switch is missing its beat.
 */
@NullMarked
package dev.tocsin.engine;

import org.jspecify.annotations.NullMarked;
