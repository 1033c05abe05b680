/**
 * What is done to a contender, and which figures come of it. Contenders take turns within a scenario, and scenarios within
 * a round, so that what else the machine does meets both.
 */
@NullMarked
package dev.tocsin.bench.scenario;

import org.jspecify.annotations.NullMarked;
