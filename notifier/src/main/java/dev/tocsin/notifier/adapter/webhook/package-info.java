/**
 * Webhooks, payload version 4: what Alertmanager's own webhook receivers read, field by field and byte by byte.
 *
 * <p>The notification's id goes along as {@code Idempotency-Key}, so that a receiver can tell a repeat.
 *
 * <p>Source: prometheus/alertmanager {@code notify/webhook/webhook.go}, {@code template/template.go}.
 */
@NullMarked
package dev.tocsin.notifier.adapter.webhook;

import org.jspecify.annotations.NullMarked;
