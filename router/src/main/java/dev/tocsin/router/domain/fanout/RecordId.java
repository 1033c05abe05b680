package dev.tocsin.router.domain.fanout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one record of the journal for good.
 *
 * @param epoch the ownership it was decided under
 * @param decision the decision's number within the epoch
 * @param index its place in the decision, from 0
 */
public record RecordId(String epoch, long decision, int index) {

    /** 128 bits are plenty where nobody gains by a collision. */
    private static final int DIGITS = 32;

    /** An id for what the record causes, in hexadecimal digits: the same whenever it is asked for. */
    String derive(String effect) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String text = epoch + "\n" + decision + "\n" + index + "\n" + effect;
            byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
