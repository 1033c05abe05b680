/** NATS: the log of alerts, the questions to the engine. */
@NullMarked
package dev.tocsin.ingest.adapter.messaging;

import org.jspecify.annotations.NullMarked;
