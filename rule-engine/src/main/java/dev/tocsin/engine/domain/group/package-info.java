/** Aggregation groups: when they are due, what a flush tells whom, and why. */
@NullMarked
package dev.tocsin.engine.domain.group;

import org.jspecify.annotations.NullMarked;
