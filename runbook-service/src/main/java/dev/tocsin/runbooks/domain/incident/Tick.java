package dev.tocsin.runbooks.domain.incident;

import java.time.Instant;

/** A finished step. */
public record Tick(Responder who, Instant at) {}
