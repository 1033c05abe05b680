/** A sample for the test of the house rules. */
@org.jspecify.annotations.NullMarked
package dev.tocsin.testkit.sample.layers.adapter.http;
