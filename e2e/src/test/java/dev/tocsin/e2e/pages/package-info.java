/** The web pages in a real browser. */
@NullMarked
package dev.tocsin.e2e.pages;

import org.jspecify.annotations.NullMarked;
