/**
 * Inhibit rules: an alert that fires keeps others quiet.
 *
 * <p>Source: prometheus/alertmanager {@code inhibit/inhibit.go}, {@code docs/configuration.md}. The definition is
 * followed, not upstream's index, which overlooks a source when another with the same equal labels is two-sided.
 */
@NullMarked
package dev.tocsin.policy.inhibit;

import org.jspecify.annotations.NullMarked;
