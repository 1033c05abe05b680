/** Secrets at rest: files of one owner. */
@NullMarked
package dev.tocsin.embedded.secrets;

import org.jspecify.annotations.NullMarked;
