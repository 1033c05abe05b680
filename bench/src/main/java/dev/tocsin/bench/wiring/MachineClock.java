package dev.tocsin.bench.wiring;

import java.time.Clock;

/** The machine's clock, which dates reports. */
public final class MachineClock {

    private MachineClock() {}

    public static Clock utc() {
        return Clock.systemUTC();
    }
}
