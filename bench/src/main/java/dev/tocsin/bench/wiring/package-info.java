/** Where the clock comes from. */
@NullMarked
package dev.tocsin.bench.wiring;

import org.jspecify.annotations.NullMarked;
