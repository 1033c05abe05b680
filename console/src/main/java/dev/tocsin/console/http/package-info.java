/** Signing in and out, and the filters that keep pages to those who have. */
@NullMarked
package dev.tocsin.console.http;

import org.jspecify.annotations.NullMarked;
