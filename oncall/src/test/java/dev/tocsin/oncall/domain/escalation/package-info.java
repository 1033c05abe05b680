/** Escalations told as stories on a clock that only the test moves. */
@NullMarked
package dev.tocsin.oncall.domain.escalation;

import org.jspecify.annotations.NullMarked;
