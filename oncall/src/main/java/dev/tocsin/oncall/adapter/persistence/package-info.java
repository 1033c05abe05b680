/** What happened, in PostgreSQL's schema {@code oncall}. Nothing waits for it. */
@NullMarked
package dev.tocsin.oncall.adapter.persistence;

import org.jspecify.annotations.NullMarked;
