/** What is measured: figures with their goals, and the samples that were taken of each. */
@NullMarked
package dev.tocsin.bench.figure;

import org.jspecify.annotations.NullMarked;
