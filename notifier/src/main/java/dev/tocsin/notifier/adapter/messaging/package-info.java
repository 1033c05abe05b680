/**
 * The streams: notifications in, outcomes out, and outcomes in again for the ledger, which may lag behind while delivery
 * goes on.
 */
@NullMarked
package dev.tocsin.notifier.adapter.messaging;

import org.jspecify.annotations.NullMarked;
