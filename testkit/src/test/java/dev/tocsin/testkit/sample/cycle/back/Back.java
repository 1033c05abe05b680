package dev.tocsin.testkit.sample.cycle.back;

public class Back {
    dev.tocsin.testkit.sample.cycle.there.There there;
}
