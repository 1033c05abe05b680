package dev.tocsin.oncall.domain.schedule;

/**
 * Somebody who can be on call.
 *
 * @param email where a page goes
 * @param contact notes on how to reach them otherwise; may be empty
 */
public record Person(PersonId id, String name, String email, String contact) {}
