package dev.tocsin.e2e.faults;

import java.util.ArrayList;
import java.util.List;

/** The messages of a stream, from now on, that name a run. */
final class StreamTail {

    private final StreamPeek peek;
    private final String stream;
    private final String run;
    private final List<String> found = new ArrayList<>();
    private long read;

    StreamTail(StreamPeek peek, String stream, String run) {
        this.peek = peek;
        this.stream = stream;
        this.run = run;
        this.read = peek.last(stream);
    }

    /** Whether one has come that also holds the word. */
    boolean has(String word) {
        for (long last = peek.last(stream); read < last; read++) {
            peek.body(stream, read + 1).filter(body -> body.contains(run)).ifPresent(found::add);
        }
        return found.stream().anyMatch(body -> body.contains(word));
    }
}
