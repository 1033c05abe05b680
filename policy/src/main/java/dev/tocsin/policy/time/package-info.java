/**
 * Named time intervals, within which routes are muted or active.
 *
 * <p>Times are those of the wall clock in the interval's zone: a time that a change to summer time skips does not occur,
 * and one that occurs twice counts twice.
 *
 * <p>Source: prometheus/alertmanager {@code timeinterval/timeinterval.go}.
 */
@NullMarked
package dev.tocsin.policy.time;

import org.jspecify.annotations.NullMarked;
