/**
 * The use cases: escalate groups, define people and schedules, tell who is on call. All of them work without PostgreSQL,
 * which only keeps what happened.
 *
 * <p>What has to happen at a time is an {@link dev.tocsin.oncall.app.Agenda}: its dates follow from stored state alone, so
 * that a restart finds them again and what is overdue happens at once.
 */
@NullMarked
package dev.tocsin.oncall.app;

import org.jspecify.annotations.NullMarked;
