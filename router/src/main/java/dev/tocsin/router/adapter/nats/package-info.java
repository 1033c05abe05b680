/** The bucket of policies, and the request to reload. */
@NullMarked
package dev.tocsin.router.adapter.nats;

import org.jspecify.annotations.NullMarked;
