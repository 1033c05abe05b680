package dev.tocsin.oncall.domain.escalation;

import java.time.Instant;

/**
 * Something that happened to a group's escalation, as people read it.
 *
 * @param number counts a group's entries from 1
 * @param schedule empty if it concerns all
 * @param who was paged, or did it; empty if nobody
 * @param step of a page; 0 otherwise
 * @param detail why, in words; may be empty
 */
public record TrailEntry(long number, Instant at, Kind kind, String schedule, String who, int step, String detail) {

    /** What happened. */
    public enum Kind {
        STARTED,
        PAGED,
        NOBODY_TO_PAGE,
        GAVE_UP,
        ACKNOWLEDGED,
        CLOSED,
        RESOLVED
    }
}
