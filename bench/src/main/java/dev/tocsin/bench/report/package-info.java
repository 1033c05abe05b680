/** What is printed at the end: Markdown, ready to be kept in {@code docs/performance.md}. */
@NullMarked
package dev.tocsin.bench.report;

import org.jspecify.annotations.NullMarked;
