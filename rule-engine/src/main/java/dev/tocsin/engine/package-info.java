/** What is firing, grouped, muted and missing. */
@NullMarked
package dev.tocsin.engine;

import org.jspecify.annotations.NullMarked;
