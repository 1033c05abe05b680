/**
 * What senders post, and what Tocsin makes of it: defaulting and validation as Alertmanager does them, as pure functions
 * of the posted values and the time of receipt.
 *
 * <p>Terms: a <em>submission</em> is an alert as its sender wrote it; a <em>verdict</em> is what came of it.
 *
 * <p>Source: prometheus/alertmanager {@code api/v2/api.go}, {@code alert/alert.go}; go-openapi/strfmt.
 */
@NullMarked
package dev.tocsin.ingest.domain.posted;

import org.jspecify.annotations.NullMarked;
