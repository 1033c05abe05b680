/**
 * Matchers: conditions on labels, as written and as compiled.
 *
 * <p>Two grammars exist, Alertmanager's classic one and its UTF-8 one, and {@link
 * dev.tocsin.policy.matcher.ParserMode} chooses between them. Regular expressions are RE2 and match a value as a whole.
 * Everything compiled is immutable to the eye, safe for any number of threads, and made for millions of calls.
 *
 * <p>Sources: prometheus/alertmanager {@code matcher/parse}, {@code matcher/compat}, {@code pkg/labels}.
 */
@NullMarked
package dev.tocsin.policy.matcher;

import org.jspecify.annotations.NullMarked;
