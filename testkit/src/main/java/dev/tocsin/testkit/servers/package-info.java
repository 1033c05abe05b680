/**
 * A real NATS and a real PostgreSQL for a test: at given addresses, else by Testcontainers where Docker answers, else as
 * child processes. Whatever serves, it is fresh, has a free port, and can be struck down and brought back.
 */
@NullMarked
package dev.tocsin.testkit.servers;

import org.jspecify.annotations.NullMarked;
