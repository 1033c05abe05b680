/**
 * Silences as they are asked for, and the order in which they are shown. What they cover, and whether one may be changed,
 * the engine knows.
 *
 * <p>Source: prometheus/alertmanager {@code api/v2/api.go}.
 */
@NullMarked
package dev.tocsin.ingest.domain.silence;

import org.jspecify.annotations.NullMarked;
