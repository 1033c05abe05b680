package dev.tocsin.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of an aggregation group: {@code <route key>:<group labels>}, as Alertmanager writes it. It does not name the
 * receiver, and two sibling routes with the same matchers share it.
 *
 * <p>Source: prometheus/alertmanager {@code dispatch/dispatch.go}, {@code GroupKey}.
 */
public record GroupKey(String value) {

    /** Lower-case hexadecimal SHA-256 of the key: PagerDuty's {@code dedup_key}, and the key's form in addresses. */
    public String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
