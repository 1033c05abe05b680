/**
 * Servers as child processes on one data directory, without root, without Docker and without an installation.
 *
 * <p>A child outlives a JVM that was killed, and nats-server takes no lock on its store: two of them on one directory
 * destroy it. So a {@link dev.tocsin.embedded.DataDirectory} is held by one process at a time, writes down each child
 * before it starts, and ends what an earlier run left behind before anything new is started.
 *
 * <p>Every child listens on loopback alone, on a port that was free, and wants a secret that lies in the data
 * directory, readable by its owner alone.
 */
@NullMarked
package dev.tocsin.embedded;

import org.jspecify.annotations.NullMarked;
