/**
 * Pages of alerts and silences for people who have signed in, in the console's frame. They show the default tenant.
 *
 * <p>Rows are public, since Qute's generated code reads them.
 */
@NullMarked
package dev.tocsin.ingest.adapter.http.page;

import org.jspecify.annotations.NullMarked;
