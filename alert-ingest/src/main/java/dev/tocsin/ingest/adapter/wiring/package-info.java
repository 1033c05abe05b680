/** Where the use cases meet their adapters and the clock. */
@NullMarked
package dev.tocsin.ingest.adapter.wiring;

import org.jspecify.annotations.NullMarked;
