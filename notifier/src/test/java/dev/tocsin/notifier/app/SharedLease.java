package dev.tocsin.notifier.app;

import dev.tocsin.notifier.app.port.Lease;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A lease whose time runs out when the test says so. */
final class SharedLease {

    private @Nullable String holder;

    /** For a notifier that is alone. */
    static Lease alreadyHeld() {
        Lease lease = new SharedLease().of("us");
        lease.acquire();
        return lease;
    }

    /** Its holder has not renewed it for its time, and the other has taken it. */
    synchronized void passesTo(String name) {
        holder = name;
    }

    /** The lease as one notifier sees it. */
    Lease of(String name) {
        return new Lease() {
            @Override
            public boolean acquire() {
                synchronized (SharedLease.this) {
                    holder = holder == null ? name : holder;
                    return isHeld();
                }
            }

            @Override
            public boolean renew() {
                return isHeld();
            }

            @Override
            public boolean isHeld() {
                synchronized (SharedLease.this) {
                    return Objects.equals(holder, name);
                }
            }

            @Override
            public void release() {
                synchronized (SharedLease.this) {
                    holder = isHeld() ? null : holder;
                }
            }
        };
    }
}
