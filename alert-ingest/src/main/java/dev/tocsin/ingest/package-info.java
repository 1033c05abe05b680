/** The front door: Alertmanager's API, webhooks, durable acceptance. */
@NullMarked
package dev.tocsin.ingest;

import org.jspecify.annotations.NullMarked;
