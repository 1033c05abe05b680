/** What the templates ask for: links between pages, tones of badges, times in words, and who is looking. */
@NullMarked
package dev.tocsin.console.page;

import org.jspecify.annotations.NullMarked;
