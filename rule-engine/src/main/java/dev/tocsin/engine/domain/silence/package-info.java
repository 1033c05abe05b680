/** Silences: what a request to set or expire one comes to. */
@NullMarked
package dev.tocsin.engine.domain.silence;

import org.jspecify.annotations.NullMarked;
