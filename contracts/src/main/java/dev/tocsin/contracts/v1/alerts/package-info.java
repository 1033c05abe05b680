/** What alert-ingest has accepted: stream {@code ALERTS}, subject {@code tocsin.v1.alerts.<shard>}. */
@NullMarked
package dev.tocsin.contracts.v1.alerts;

import org.jspecify.annotations.NullMarked;
