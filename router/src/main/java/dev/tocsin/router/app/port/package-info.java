/** What the use cases need of the world. */
@NullMarked
package dev.tocsin.router.app.port;

import org.jspecify.annotations.NullMarked;
