/** What the use cases need of the world. */
@NullMarked
package dev.tocsin.ingest.app.port;

import org.jspecify.annotations.NullMarked;
