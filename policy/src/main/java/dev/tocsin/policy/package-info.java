/** The routing policy of a tenant: what an {@code alertmanager.yml} and a {@code tocsin.yml} say. */
@NullMarked
package dev.tocsin.policy;

import org.jspecify.annotations.NullMarked;
