/**
 * Receivers as data: whom a route tells, and everything a delivery needs to know.
 *
 * <p>Global settings and Alertmanager's defaults are already merged in. Texts that Alertmanager renders are Go template
 * sources, defaults included. Secrets are {@link dev.tocsin.policy.receiver.Secret}s, which print as {@code <secret>}.
 *
 * <p>Sources: prometheus/alertmanager {@code config/notifiers.go}, {@code notify/*}{@code /config.go}; prometheus/common
 * {@code config/http_config.go}.
 */
@NullMarked
package dev.tocsin.policy.receiver;

import org.jspecify.annotations.NullMarked;
