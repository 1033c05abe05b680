package dev.tocsin.oncall.domain.schedule;

/**
 * Somebody stands in for whoever the rotations name.
 *
 * @param reason why, for people; may be empty
 */
public record ShiftOverride(PersonId person, Interval interval, String reason) {}
