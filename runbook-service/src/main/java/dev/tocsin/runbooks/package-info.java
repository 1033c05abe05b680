/** Runbooks and incidents. */
@NullMarked
package dev.tocsin.runbooks;

import org.jspecify.annotations.NullMarked;
