/** The operator's file of people and schedules. */
@NullMarked
package dev.tocsin.oncall.adapter.file;

import org.jspecify.annotations.NullMarked;
