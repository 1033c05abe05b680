package dev.tocsin.runbooks.domain.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tocsin.contracts.IncidentId;
import dev.tocsin.contracts.TenantId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names incidents after the event that opens them, so that the same event never opens two. */
final class IncidentIds {

    private static final int BYTES = 8;

    private IncidentIds() {}

    /** 16 hexadecimal digits. */
    static IncidentId of(TenantId tenant, String openingEvent) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((tenant + "\n" + openingEvent).getBytes(UTF_8));
            return new IncidentId(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
