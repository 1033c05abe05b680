/**
 * What waits and what is remembered, in NATS key-value buckets: {@code NOTIFIER_PENDING} with a key for each delivery that
 * waits, {@code NOTIFIER_CONVERSATIONS} with one for each conversation.
 */
@NullMarked
package dev.tocsin.notifier.adapter.nats;

import org.jspecify.annotations.NullMarked;
