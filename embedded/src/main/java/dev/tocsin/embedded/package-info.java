/** Servers as child processes. */
@NullMarked
package dev.tocsin.embedded;

import org.jspecify.annotations.NullMarked;
