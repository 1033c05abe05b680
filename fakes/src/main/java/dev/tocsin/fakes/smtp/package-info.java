/** A mail server that delivers to nobody. */
@NullMarked
package dev.tocsin.fakes.smtp;

import org.jspecify.annotations.NullMarked;
