/** The five organisations under {@code examples/}: their policies load, and their alerts find whom they are meant for. */
@NullMarked
package dev.tocsin.e2e.examples;

import org.jspecify.annotations.NullMarked;
