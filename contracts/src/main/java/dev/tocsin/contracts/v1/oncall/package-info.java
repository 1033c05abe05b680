/** Who is on call: bucket {@code ONCALL}, one key a schedule. */
@NullMarked
package dev.tocsin.contracts.v1.oncall;

import org.jspecify.annotations.NullMarked;
