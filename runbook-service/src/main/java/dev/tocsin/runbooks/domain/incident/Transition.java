package dev.tocsin.runbooks.domain.incident;

/** The state after an event, and the event. */
public record Transition<S extends Incident>(S incident, TimelineEntry entry) {}
