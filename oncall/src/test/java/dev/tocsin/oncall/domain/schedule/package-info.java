/** Shifts, checked by tables and against a walk along the clock on the wall. */
@NullMarked
package dev.tocsin.oncall.domain.schedule;

import org.jspecify.annotations.NullMarked;
