/** A PostgreSQL server from the binaries that zonky packs as jars, with fsync on and a password. */
@NullMarked
package dev.tocsin.embedded.postgres;

import org.jspecify.annotations.NullMarked;
