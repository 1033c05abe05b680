/** The page {@code /oncall} and its JSON, {@code /api/oncall}. They show what this process knows and change nothing. */
@NullMarked
package dev.tocsin.oncall.adapter.http;

import org.jspecify.annotations.NullMarked;
