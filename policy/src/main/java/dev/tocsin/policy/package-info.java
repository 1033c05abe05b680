/**
 * A policy: an unmodified {@code alertmanager.yml} and an optional {@code tocsin.yml} as data and pure functions.
 *
 * <p>A {@link dev.tocsin.policy.Policy} is complete and consistent, immutable, and named by the hash of its files. It is
 * made by {@link dev.tocsin.policy.load.PolicyLoader}. Nothing here reads a clock, a file (but for secrets, when they are
 * revealed) or the network.
 */
@NullMarked
package dev.tocsin.policy;

import org.jspecify.annotations.NullMarked;
