package dev.tocsin.testkit.sample.clock.wiring;

class MakesClock {
    java.time.Clock make() {
        return java.time.Clock.systemUTC();
    }
}
