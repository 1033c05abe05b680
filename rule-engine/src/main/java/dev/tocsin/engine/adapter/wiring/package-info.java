/** Puts the engine together, and starts and stops it with the application. */
@NullMarked
package dev.tocsin.engine.adapter.wiring;

import org.jspecify.annotations.NullMarked;
