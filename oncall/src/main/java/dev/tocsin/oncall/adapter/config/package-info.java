/** The settings of on-call: {@code tocsin.oncall.*}. */
@NullMarked
package dev.tocsin.oncall.adapter.config;

import org.jspecify.annotations.NullMarked;
