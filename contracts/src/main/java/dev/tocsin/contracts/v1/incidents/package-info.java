/** The life of incidents: stream {@code INCIDENTS}, subject {@code tocsin.v1.incidents}. */
@NullMarked
package dev.tocsin.contracts.v1.incidents;

import org.jspecify.annotations.NullMarked;
