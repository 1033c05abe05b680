package dev.tocsin.contracts;

/** 64-bit FNV-1a over UTF-8 bytes, without allocating them. Source: prometheus/common {@code model/fnv.go}. */
final class Fnv1a {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 1099511628211L;
    private static final int SEPARATOR = 0xff;

    private Fnv1a() {}

    static Fingerprint fingerprint(LabelSet labels) {
        long hash = OFFSET;
        for (int i = 0; i < labels.size(); i++) {
            hash = feed(feed(hash, labels.name(i)), SEPARATOR);
            hash = feed(feed(hash, labels.value(i)), SEPARATOR);
        }
        return new Fingerprint(hash);
    }

    private static long feed(long hash, String text) {
        long result = hash;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            result = feedCodePoint(result, codePoint);
        }
        return result;
    }

    private static long feedCodePoint(long hash, int codePoint) {
        if (codePoint < 0x80) {
            return feed(hash, codePoint);
        }
        if (codePoint < 0x800) {
            return feed(feed(hash, 0xc0 | codePoint >> 6), continuation(codePoint));
        }
        if (codePoint < 0x10000) {
            long lead = feed(hash, 0xe0 | codePoint >> 12);
            return feed(feed(lead, continuation(codePoint >> 6)), continuation(codePoint));
        }
        long lead = feed(feed(hash, 0xf0 | codePoint >> 18), continuation(codePoint >> 12));
        return feed(feed(lead, continuation(codePoint >> 6)), continuation(codePoint));
    }

    private static int continuation(int bits) {
        return 0x80 | bits & 0x3f;
    }

    private static long feed(long hash, int octet) {
        return (hash ^ octet) * PRIME;
    }
}
