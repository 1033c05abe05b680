package dev.tocsin.router;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The router's first start, on files that are wrong. */
final class BadFromTheStart {

    static final String BAD = "route: {reciever: team}\nreceivers: [{nam: team}]\n";

    private BadFromTheStart() {}

    /** Looks at its files often. */
    public static final class Watched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return OnFiles.settings(BAD, "0.1s");
        }
    }

    /** Reloads only when it is told to. */
    public static final class Unwatched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return OnFiles.settings(BAD, "1H");
        }
    }
}
