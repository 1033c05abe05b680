/** A story of a few minutes, told by the suite to fake providers. */
@NullMarked
package dev.tocsin.demo;

import org.jspecify.annotations.NullMarked;
