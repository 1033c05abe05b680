/**
 * Fake providers, for tests and for the demo. Each takes what the real one takes, refuses what the real one refuses with
 * the answer it would give, keeps what it received, and fails when told to.
 *
 * <p>What they know of the real ones, with the sources, is in each provider's package. They listen on loopback alone.
 */
@NullMarked
package dev.tocsin.fakes;

import org.jspecify.annotations.NullMarked;
