/** The ledger in PostgreSQL, schema {@code notifier}, through Hibernate Reactive. */
@NullMarked
package dev.tocsin.notifier.adapter.persistence;

import org.jspecify.annotations.NullMarked;
