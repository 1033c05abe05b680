/** Puts the service together. */
@NullMarked
package dev.tocsin.runbooks.adapter.wiring;

import org.jspecify.annotations.NullMarked;
