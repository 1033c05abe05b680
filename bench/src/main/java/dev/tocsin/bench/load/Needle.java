package dev.tocsin.bench.load;

import java.nio.charset.StandardCharsets;

/** Counts how often a quoted word stands in bytes that come in pieces; of 60 MB of JSON nothing is kept. */
final class Needle {

    private final byte[] word;
    private int matched;
    private long found;

    /** @param word in which the first character comes again only as the last */
    Needle(String word) {
        this.word = word.getBytes(StandardCharsets.US_ASCII);
    }

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == word[matched]) {
                matched++;
            } else {
                matched = bytes[i] == word[0] ? 1 : 0;
            }
            if (matched == word.length) {
                found++;
                matched = 0;
            }
        }
    }

    long found() {
        return found;
    }
}
