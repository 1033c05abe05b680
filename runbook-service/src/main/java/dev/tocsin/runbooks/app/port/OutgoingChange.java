package dev.tocsin.runbooks.app.port;

/**
 * An {@code IncidentChanged} to be published.
 *
 * @param place its place in the order of publishing
 * @param messageId the incident's id and the event's sequence
 * @param body JSON
 */
public record OutgoingChange(long place, String messageId, String body, Trace trace) {}
