/** The channels that feed the engine. */
@NullMarked
package dev.tocsin.engine.adapter.messaging;

import org.jspecify.annotations.NullMarked;
