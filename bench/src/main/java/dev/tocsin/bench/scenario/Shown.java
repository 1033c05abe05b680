package dev.tocsin.bench.scenario;

import java.util.Locale;
import java.util.OptionalLong;

/** Words for remarks and names of figures. */
final class Shown {

    private Shown() {}

    static String count(long alerts) {
        return String.format(Locale.ROOT, "%,d", alerts);
    }

    static String count(OptionalLong listed) {
        return listed.isPresent() ? count(listed.getAsLong()) : "(no answer)";
    }

    static String connections(int connections) {
        return connections == 1 ? "1 connection" : connections + " connections";
    }
}
