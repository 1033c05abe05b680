package dev.tocsin.testkit.sample.layers.adapter.http;

public class ShiftPage {
    dev.tocsin.testkit.sample.layers.adapter.persistence.ShiftEntity row;
}
