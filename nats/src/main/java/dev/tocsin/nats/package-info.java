/** What the services share of NATS. */
@NullMarked
package dev.tocsin.nats;

import org.jspecify.annotations.NullMarked;
