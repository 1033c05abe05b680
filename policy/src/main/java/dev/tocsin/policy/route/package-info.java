/**
 * The routing tree: which routes an alert takes, and into which group it falls there.
 *
 * <p>A tree is built once from definitions, with all that is inherited worked out, and then asked many thousand times a
 * second. It is immutable and safe for any number of threads.
 *
 * <p>Source: prometheus/alertmanager {@code dispatch/route.go}.
 */
@NullMarked
package dev.tocsin.policy.route;

import org.jspecify.annotations.NullMarked;
