/**
 * What belongs together: all that is told about one group to one recipient, in order.
 *
 * <p>Of several notifications that wait, only the newest is sent, and none is sent after a newer one. Before each
 * attempt it is noted that it starts; a note without an end is an attempt that may have reached the provider. Everything
 * here is a value; {@code app} keeps it in NATS.
 */
@NullMarked
package dev.tocsin.notifier.domain.conversation;

import org.jspecify.annotations.NullMarked;
