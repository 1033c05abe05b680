package dev.tocsin.runbooks.domain.incident;

import java.time.Instant;

/**
 * An event in its place.
 *
 * @param sequence counts an incident's events from 1
 * @param at when it happened, which may be before an event of a lower sequence that we heard of earlier
 */
public record TimelineEntry(long sequence, Instant at, IncidentEvent event) {}
