package dev.tocsin.runbooks.domain.runbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The lower-case hexadecimal SHA-256 of a runbook's file. */
public record RunbookVersion(String value) {

    private static final int SHORT = 8;

    public static RunbookVersion of(String source) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new RunbookVersion(HexFormat.of().formatHex(sha256.digest(source.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Enough to tell versions apart by eye. */
    public String abbreviated() {
        return value.substring(0, Math.min(SHORT, value.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
