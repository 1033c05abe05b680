/** Routing policy, and the fan-out to receivers and people. */
@NullMarked
package dev.tocsin.router;

import org.jspecify.annotations.NullMarked;
