/**
 * Alerts, groups, receivers and silences as Alertmanager's API shows them.
 *
 * <p>Source: prometheus/alertmanager {@code api/v2/openapi.yaml}. Fields of the newest version are written, also where
 * older clients do not know them.
 */
@NullMarked
package dev.tocsin.ingest.adapter.http.view;

import org.jspecify.annotations.NullMarked;
