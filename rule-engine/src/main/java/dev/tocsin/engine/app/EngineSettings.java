package dev.tocsin.engine.app;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What an engine is told at its start.
 *
 * @param silenceRetention how long an expired silence can still be read
 * @param resendPeriod how long senders take at most to repeat what still fires; after an absence of ours no alert
 *     expires before it is over
 * @param freshIds makes silence ids: random UUIDs
 * @param epochs makes names of ownerships: random
 */
public record EngineSettings(
        Duration silenceRetention, Duration resendPeriod, Supplier<String> freshIds, Supplier<String> epochs) {}
