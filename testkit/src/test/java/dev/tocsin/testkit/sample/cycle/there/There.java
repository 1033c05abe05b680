package dev.tocsin.testkit.sample.cycle.there;

public class There {
    dev.tocsin.testkit.sample.cycle.back.Back back;
}
