/** Debian packages as folders of files: fetched and unpacked by an ordinary user, never installed. */
@NullMarked
package dev.tocsin.embedded.packages;

import org.jspecify.annotations.NullMarked;
