/**
 * Incidents in PostgreSQL, schema {@code runbooks}: an incident, its timeline and the events to be told of it change in
 * one transaction, with the name of the message that caused the change.
 */
@NullMarked
package dev.tocsin.runbooks.adapter.persistence;

import org.jspecify.annotations.NullMarked;
