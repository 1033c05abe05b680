/**
 * {@code ./tocsin bench}: the suite beside Alertmanager, measured in turn on one machine. The packages are the figures,
 * the contenders, the load, the scenarios and the report; {@code dev.tocsin.microbench} has what JMH measures.
 */
@NullMarked
package dev.tocsin.bench;

import org.jspecify.annotations.NullMarked;
