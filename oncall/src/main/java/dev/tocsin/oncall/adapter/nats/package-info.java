/**
 * What on-call keeps in NATS, so that it pages without PostgreSQL: escalations with their timers (bucket
 * {@code ONCALL_TIMERS}), the last good definition of people and schedules ({@code ONCALL_ROSTER}), and for the others who
 * is on call ({@code ONCALL}).
 */
@NullMarked
package dev.tocsin.oncall.adapter.nats;

import org.jspecify.annotations.NullMarked;
