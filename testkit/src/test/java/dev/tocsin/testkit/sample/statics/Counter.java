package dev.tocsin.testkit.sample.statics;

class Counter {
    static int count;
}
