/** The channels: groups and deliveries in, the life of incidents out. */
@NullMarked
package dev.tocsin.runbooks.adapter.messaging;

import org.jspecify.annotations.NullMarked;
