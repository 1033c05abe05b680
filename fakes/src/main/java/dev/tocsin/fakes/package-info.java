/** Fake providers. */
@NullMarked
package dev.tocsin.fakes;

import org.jspecify.annotations.NullMarked;
