/**
 * How Go writes JSON, times and quoted expressions: what Alertmanager's receivers are used to reading, byte for byte.
 */
@NullMarked
package dev.tocsin.notifier.domain.wire;

import org.jspecify.annotations.NullMarked;
