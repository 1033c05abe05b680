package dev.tocsin.contracts.v1.questions;

import dev.tocsin.contracts.Silence;

/** A silence and its state when asked. */
public record SilenceView(Silence silence, Silence.State state) {}
