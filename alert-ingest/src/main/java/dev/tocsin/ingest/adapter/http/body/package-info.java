/**
 * Request bodies, read from their bytes straight into the domain's values. Nothing is bound to a tree or to wire records
 * first: this is the hottest code of the front door.
 */
@NullMarked
package dev.tocsin.ingest.adapter.http.body;

import org.jspecify.annotations.NullMarked;
