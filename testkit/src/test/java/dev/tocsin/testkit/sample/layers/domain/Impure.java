package dev.tocsin.testkit.sample.layers.domain;

class Impure {
    org.assertj.core.data.Index index;
}
