/** The shared look of the web pages, and who may see them. */
@NullMarked
package dev.tocsin.console;

import org.jspecify.annotations.NullMarked;
