package dev.tocsin.oncall.app.port;

import dev.tocsin.contracts.v1.oncall.OnCallNow;
import java.util.Collection;

/** Where the other services see who is on call. */
public interface OnCallBoard {

    /** Shows these schedules, and no others. What already says so is left alone. */
    void show(Collection<OnCallNow> schedules);
}
