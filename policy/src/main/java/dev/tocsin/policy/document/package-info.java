/**
 * YAML read strictly, with the line of everything: what is wrong is collected, so that all of it can be told at once.
 *
 * <p>Scalars are taken by what is expected of them, not by what YAML guesses, so that {@code severity: 1} is the text
 * {@code 1}, as in Alertmanager. A key that nobody asked for is an error.
 */
@NullMarked
package dev.tocsin.policy.document;

import org.jspecify.annotations.NullMarked;
