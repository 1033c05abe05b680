/** Puts the parts of on-call together, and starts and stops them with the application. */
@NullMarked
package dev.tocsin.oncall.adapter.wiring;

import org.jspecify.annotations.NullMarked;
