/**
 * The shell around the decisions: take in, wait for one's turn, attempt, settle, report.
 *
 * <p>A notification is durable in the waiting room before it is acknowledged, and leaves it only when its outcome is
 * recorded and reported. A conversation has one thread while anything of it waits, so nothing in it happens twice at a
 * time, and a hung provider holds up nobody but its own conversations.
 */
@NullMarked
package dev.tocsin.notifier.app;

import org.jspecify.annotations.NullMarked;
