/**
 * What the front door does: accept alerts, answer for the engine, set silences, say whether it is ready. One use case a
 * class; the clock is read here, once a command.
 */
@NullMarked
package dev.tocsin.ingest.app;

import org.jspecify.annotations.NullMarked;
