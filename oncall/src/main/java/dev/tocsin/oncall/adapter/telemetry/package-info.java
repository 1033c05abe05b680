/** What on-call says of itself: log lines of keys and values, and metrics {@code tocsin.oncall.*}. */
@NullMarked
package dev.tocsin.oncall.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
