package dev.tocsin.contracts.v1.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call in a schedule.
 *
 * @param person null in a gap
 * @param until the next handoff
 * @param next who follows; null if nobody does
 */
public record OnCallNow(
        String schedule,
        @Nullable String person,
        Instant until,
        @Nullable String next) {}
