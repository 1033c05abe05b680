/** Groups that concern people: stream {@code ESCALATIONS}, subject {@code tocsin.v1.escalations}. */
@NullMarked
package dev.tocsin.contracts.v1.escalations;

import org.jspecify.annotations.NullMarked;
