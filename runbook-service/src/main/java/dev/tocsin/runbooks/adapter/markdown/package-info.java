/** Markdown to harmless HTML: commonmark writes it without raw HTML, and the OWASP sanitizer checks what it wrote. */
@NullMarked
package dev.tocsin.runbooks.adapter.markdown;

import org.jspecify.annotations.NullMarked;
