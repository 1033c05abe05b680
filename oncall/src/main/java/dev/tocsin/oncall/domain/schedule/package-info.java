/**
 * Who is on call when, as pure functions of a schedule and an interval.
 *
 * <p>A <em>schedule</em> lives in a time zone of its own and has <em>layers</em>, each a <em>rotation</em> of people who
 * hand over at a local time; a higher layer hides a lower one, and an <em>override</em> hides them all. Over an interval
 * that gives <em>shifts</em> and named <em>gaps</em>, which together cover the interval without overlap.
 *
 * <p>A handoff happens when the clock on the wall first reaches its time: at the first of two occurrences when clocks go
 * back, and at the moment they jump over it when they go forward.
 */
@NullMarked
package dev.tocsin.oncall.domain.schedule;

import org.jspecify.annotations.NullMarked;
