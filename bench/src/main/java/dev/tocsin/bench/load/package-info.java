/**
 * Senders, the receiver of notifications, and the clocks between them. Times are those of this JVM alone, so that no two
 * clocks are compared; it keeps small, since it shares the machine with what it measures.
 */
@NullMarked
package dev.tocsin.bench.load;

import org.jspecify.annotations.NullMarked;
