/** Bad luck: kills, outages and what must survive them. */
@NullMarked
package dev.tocsin.e2e.faults;

import org.jspecify.annotations.NullMarked;
