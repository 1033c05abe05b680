/** The two that are measured: this suite as {@code ./tocsin up} starts it, and Debian's Alertmanager. */
@NullMarked
package dev.tocsin.bench.contender;

import org.jspecify.annotations.NullMarked;
