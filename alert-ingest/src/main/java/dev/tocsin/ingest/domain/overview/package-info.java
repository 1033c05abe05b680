/** What is worth seeing first: how many alerts fire, how badly, and in which groups. */
@NullMarked
package dev.tocsin.ingest.domain.overview;

import org.jspecify.annotations.NullMarked;
