/** A NATS server with JetStream: found, configured, started, waited for. */
@NullMarked
package dev.tocsin.embedded.nats;

import org.jspecify.annotations.NullMarked;
