package dev.tocsin.testkit.sample.layers.adapter.persistence;

public class ShiftEntity {
    dev.tocsin.testkit.sample.layers.domain.Shift shift;
}
