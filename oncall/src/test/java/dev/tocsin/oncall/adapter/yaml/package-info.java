/** The definition of people and schedules, good and bad. */
@NullMarked
package dev.tocsin.oncall.adapter.yaml;

import org.jspecify.annotations.NullMarked;
