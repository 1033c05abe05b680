package dev.tocsin.ingest.domain.sender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a token: enough to recognise it, and of no use to whoever reads the configuration. */
public final class TokenDigest {

    private static final int BYTES = 32;

    private final byte[] sha256;

    private TokenDigest(byte[] sha256) {
        this.sha256 = sha256;
    }

    public static TokenDigest of(String token) {
        try {
            return new TokenDigest(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Parses 64 hexadecimal digits. The message of a failure does not repeat them. */
    public static TokenDigest parse(String hex) {
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    "not a SHA-256: expected 64 hexadecimal digits, as sha256sum prints them");
        }
        return new TokenDigest(HexFormat.of().parseHex(hex));
    }

    /** Compares in constant time. */
    public boolean matches(TokenDigest other) {
        return MessageDigest.isEqual(sha256, other.sha256);
    }

    @Override
    public String toString() {
        return "<secret>";
    }
}
