/** How the parts are put together, and what keeps them going from start to shutdown. */
@NullMarked
package dev.tocsin.router.adapter.wiring;

import org.jspecify.annotations.NullMarked;
