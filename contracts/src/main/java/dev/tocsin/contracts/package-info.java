/**
 * The vocabulary every service shares: tenants, label sets, fingerprints, group keys, matchers, silences.
 *
 * <p>Values are immutable and compare by content. Identifiers are types of their own, so that one cannot be taken for
 * another. Events live in packages that carry their version, such as {@code dev.tocsin.contracts.v1.journal}.
 */
@NullMarked
package dev.tocsin.contracts;

import org.jspecify.annotations.NullMarked;
