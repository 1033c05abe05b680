/**
 * JMH benchmarks of hot pure code, through the public classes that the services themselves use. In a root package of its
 * own, since JMH generates classes below it that keep no house rules.
 */
@NullMarked
package dev.tocsin.microbench;

import org.jspecify.annotations.NullMarked;
