/** What attempts look like from outside: a span and some numbers each. */
@NullMarked
package dev.tocsin.notifier.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
