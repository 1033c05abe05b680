package dev.tocsin.runbooks.domain.runbook;

/** One version of one runbook. */
public record RunbookPin(RunbookName name, RunbookVersion version) {}
