package dev.tocsin.contracts;

/**
 * The 64-bit FNV-1a hash of a label set, as Prometheus computes it. It names the label set, not an episode of firing.
 *
 * <p>Source: prometheus/common {@code model/signature.go}, {@code model/fingerprinting.go}.
 */
public record Fingerprint(long value) implements Comparable<Fingerprint> {

    /** Parses 16 hexadecimal digits. */
    public static Fingerprint parse(String hex) {
        if (hex.length() != 16) {
            throw new IllegalArgumentException("not a fingerprint: \"" + hex + "\"; expected 16 hexadecimal digits");
        }
        return new Fingerprint(Long.parseUnsignedLong(hex, 16));
    }

    @Override
    public int compareTo(Fingerprint other) {
        return Long.compareUnsigned(value, other.value);
    }

    /** 16 lower-case hexadecimal digits, as on the wire. */
    @Override
    public String toString() {
        String digits = Long.toHexString(value);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
