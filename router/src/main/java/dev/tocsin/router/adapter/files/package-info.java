/** Policies as files in a folder, or built in. */
@NullMarked
package dev.tocsin.router.adapter.files;

import org.jspecify.annotations.NullMarked;
