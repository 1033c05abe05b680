/**
 * What must be delivered: stream {@code NOTIFICATIONS}, subject {@code tocsin.v1.notifications.<partition>.<id>}.
 *
 * <p>A message is created only if its subject holds none, so that one id is delivered once however often it is
 * published. The partition is the conversation's hash, so that what belongs together stays in order.
 */
@NullMarked
package dev.tocsin.contracts.v1.notifications;

import org.jspecify.annotations.NullMarked;
