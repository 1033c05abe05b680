/** The console's settings, and what is made of them once at the start. */
@NullMarked
package dev.tocsin.console.wiring;

import org.jspecify.annotations.NullMarked;
