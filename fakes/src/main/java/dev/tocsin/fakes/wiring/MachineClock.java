package dev.tocsin.fakes.wiring;

import java.time.Clock;

/** The machine's clock, by which received requests are dated. */
public final class MachineClock {

    private MachineClock() {}

    public static Clock utc() {
        return Clock.systemUTC();
    }
}
