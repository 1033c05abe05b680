/**
 * All services in one JVM, with a NATS server and a PostgreSQL on one data directory. Composition only: what is here
 * decides where things are and in which order they start and end, and nothing about alerts.
 *
 * <p>Order of start: the port, the data directory's lock, the servers (both at once), then the services. They end the
 * other way round, so that no service loses its server while it finishes.
 */
@NullMarked
package dev.tocsin.standalone;

import org.jspecify.annotations.NullMarked;
