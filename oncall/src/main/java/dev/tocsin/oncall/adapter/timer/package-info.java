/** The threads that wait until an agenda has work to do. They keep nothing: what is due follows from stored state. */
@NullMarked
package dev.tocsin.oncall.adapter.timer;

import org.jspecify.annotations.NullMarked;
