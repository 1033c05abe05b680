package dev.tocsin.oncall.domain.escalation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names one chain of one firing of a group. Derived from what started it, so that whoever starts it again by a repeated
 * event gives it the same name, and its pages theirs.
 */
public record ChainId(String value) {

    private static final int BYTES = 12;

    /** @param event the id of the event that started it */
    static ChainId of(GroupRef group, String schedule, String event) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {group.tenant().value(), group.key().value(), schedule, event}) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return new ChainId("oncall-" + HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(), BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
