/** What became of each attempt: stream {@code DELIVERIES}, subject {@code tocsin.v1.deliveries}. */
@NullMarked
package dev.tocsin.contracts.v1.deliveries;

import org.jspecify.annotations.NullMarked;
