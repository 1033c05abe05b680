/** What the services share of PostgreSQL. */
@NullMarked
package dev.tocsin.postgres;

import org.jspecify.annotations.NullMarked;
