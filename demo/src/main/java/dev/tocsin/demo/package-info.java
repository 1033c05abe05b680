/**
 * A story of a few minutes, told to the suite over HTTP as Prometheus and Loki would tell it, with fake providers at the
 * other end. The suite is a process of its own, started as anybody starts it: only the addresses in its policy differ.
 */
@NullMarked
package dev.tocsin.demo;

import org.jspecify.annotations.NullMarked;
