/**
 * The vocabulary every service shares: tenants, label sets, fingerprints, group keys, matchers, silences.
 *
 * <p>Values are immutable and compare by content. Identifiers are types of their own, so that one cannot be taken for
 * another. Events live in packages that carry their version, such as {@code dev.tocsin.contracts.v1.journal}.
 *
 * <p>How each event looks as JSON is a file beside its class, among this module's resources. The codec's test holds the
 * events to these files; they are not edited once they are released.
 */
@NullMarked
package dev.tocsin.contracts;

import org.jspecify.annotations.NullMarked;
