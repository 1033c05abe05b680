/** People, schedules and escalations. */
@NullMarked
package dev.tocsin.oncall;

import org.jspecify.annotations.NullMarked;
