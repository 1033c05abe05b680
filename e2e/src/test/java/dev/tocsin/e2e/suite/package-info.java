/** The suite under test, from outside: as one process, or as six. */
@NullMarked
package dev.tocsin.e2e.suite;

import org.jspecify.annotations.NullMarked;
