package dev.tocsin.ingest.domain.posted;

import dev.tocsin.policy.matcher.ParserMode;

/**
 * What the alerts of a request are judged by.
 *
 * @param horizon when one without an end is taken to end
 * @param names which names of labels and annotations are valid
 */
public record Terms(Horizon horizon, ParserMode names) {}
