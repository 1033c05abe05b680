/**
 * One attempt to deliver: what a provider's answer means, and when to try again.
 *
 * <p>An attempt's outcome is a value; only broken infrastructure of our own throws.
 */
@NullMarked
package dev.tocsin.notifier.domain.attempt;

import org.jspecify.annotations.NullMarked;
