/** Runbooks as files: those in the jar, and those in a directory that an installation adds. */
@NullMarked
package dev.tocsin.runbooks.adapter.files;

import org.jspecify.annotations.NullMarked;
