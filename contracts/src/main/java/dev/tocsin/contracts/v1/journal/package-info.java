/**
 * What the rule engine decided: stream {@code JOURNAL}, subject {@code tocsin.v1.journal.<shard>}.
 *
 * <p>One message is one {@link dev.tocsin.contracts.v1.journal.Decision}: all of it is applied or none. The journal is
 * the engine's only memory, the notification log and the answer to "why".
 */
@NullMarked
package dev.tocsin.contracts.v1.journal;

import org.jspecify.annotations.NullMarked;
