/** The engine's ports on NATS: the fenced journal, the alerts' stream, the lease. */
@NullMarked
package dev.tocsin.engine.adapter.nats;

import org.jspecify.annotations.NullMarked;
