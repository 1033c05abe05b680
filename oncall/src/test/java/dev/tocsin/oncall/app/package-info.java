/** The use cases on fakes, with the accidents that only fakes can time. */
@NullMarked
package dev.tocsin.oncall.app;

import org.jspecify.annotations.NullMarked;
