/** What the use cases need of the world. */
@NullMarked
package dev.tocsin.runbooks.app.port;

import org.jspecify.annotations.NullMarked;
