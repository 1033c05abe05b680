/** What decisions look like from outside: a span and a line in the log each. */
@NullMarked
package dev.tocsin.engine.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
