package dev.tocsin.bench.figure;

import java.util.Optional;

/** What one run gave for a figure. */
public sealed interface Sample {

    record Sound(double value) implements Sample {}

    /** Measured, but does not count. */
    record Flawed(double value, String flaw) implements Sample {}

    /** Not measured; without a reason where there is nothing to measure. */
    record Missing(String reason) implements Sample {}

    /** Why it does not count, if it does not. */
    default Optional<String> remark() {
        return switch (this) {
            case Sound sound -> Optional.empty();
            case Flawed flawed -> Optional.of(flawed.flaw());
            case Missing missing -> Optional.of(missing.reason()).filter(reason -> !reason.isEmpty());
        };
    }

    /** A value that counts unless something was found wrong with its run; NaN is none. */
    static Sample of(double value, Optional<String> flaw) {
        if (Double.isNaN(value)) {
            return new Missing(flaw.orElse("nothing came"));
        }
        return flaw.<Sample>map(text -> new Flawed(value, text)).orElseGet(() -> new Sound(value));
    }
}
