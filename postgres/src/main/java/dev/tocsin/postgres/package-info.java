/**
 * What the services share of PostgreSQL: a schema a service, migrated in the background as soon as the server answers,
 * and a health report that tells the truth without making anybody unready.
 *
 * <p>A service produces a {@link dev.tocsin.postgres.Schema} bean and keeps its migrations in
 * {@code db/<schema>/V1__name.sql}. It starts, and alerts flow, while PostgreSQL is away.
 */
@NullMarked
package dev.tocsin.postgres;

import org.jspecify.annotations.NullMarked;
