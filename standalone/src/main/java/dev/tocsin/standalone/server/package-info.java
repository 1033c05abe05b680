/** The NATS server and the PostgreSQL that the services use: ours, kept running, or somebody else's. */
@NullMarked
package dev.tocsin.standalone.server;

import org.jspecify.annotations.NullMarked;
