/** The engine's use cases: receiving alerts, taking turns, answering, and owning a shard. */
@NullMarked
package dev.tocsin.engine.app;

import org.jspecify.annotations.NullMarked;
