/** Where the clock comes from. */
@NullMarked
package dev.tocsin.fakes.wiring;

import org.jspecify.annotations.NullMarked;
