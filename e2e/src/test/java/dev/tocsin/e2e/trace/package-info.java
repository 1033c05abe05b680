/** A collector of spans, as OpenTelemetry's services send them. */
@NullMarked
package dev.tocsin.e2e.trace;

import org.jspecify.annotations.NullMarked;
