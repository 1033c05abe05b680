package dev.tocsin.testkit.sample.clock;

class ReadsClock {
    java.time.Instant read() {
        return java.time.Instant.now();
    }
}
