package dev.tocsin.nats;

import dev.tocsin.contracts.v1.journal.Decision;
import io.nats.client.JetStreamApiException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Decisions as journal messages. A decision over {@value #INLINE} bytes is compressed; one that is then still over it
 * goes into the object store {@code JOURNAL_CONTENT} under its digest before the message that names it is appended.
 * Calls that touch the object store block.
 */
@ApplicationScoped
public class DecisionCodec {

    /** A message's header that names how its body is kept: absent for JSON, else {@code gzip} or {@code object}. */
    public static final String CONTENT = "Tocsin-Content";

    private static final String GZIP = "gzip";
    private static final String OBJECT = "object";
    private static final int INLINE = 512 * 1024;
    private static final String STORE = "JOURNAL_CONTENT";

    private final Nats nats;
    private final EventCodec codec;

    DecisionCodec(Nats nats, EventCodec codec) {
        this.nats = nats;
        this.codec = codec;
    }

    /** What to append: a body, and the value of {@link #CONTENT}, which is empty for plain JSON. */
    public record Content(byte[] body, String kind) {}

    public Content write(Decision decision) {
        byte[] json = codec.writeJson(decision);
        if (json.length <= INLINE) {
            return new Content(json, "");
        }
        byte[] zipped = Gzip.zip(json);
        return zipped.length <= INLINE ? new Content(zipped, GZIP) : new Content(store(zipped), OBJECT);
    }

    /** @param headers of the message, as a channel's metadata or the client gives them */
    public Decision read(byte[] body, Map<String, List<String>> headers) throws UnreadableEventException {
        String kind = headers.getOrDefault(CONTENT, List.of("")).getFirst();
        try {
            byte[] json =
                    switch (kind) {
                        case "" -> body;
                        case GZIP -> Gzip.unzip(body);
                        case OBJECT -> Gzip.unzip(fetch(new String(body, StandardCharsets.UTF_8)));
                        default -> throw new UnreadableEventException("Decision", "unknown content kind");
                    };
            return codec.read(json, Decision.class);
        } catch (IOException e) {
            throw new UnreadableEventException("Decision", "its compressed content is damaged");
        }
    }

    private byte[] store(byte[] content) {
        String digest = digest(content);
        try {
            nats.objects(STORE).put(digest, new ByteArrayInputStream(content));
            return digest.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a large decision could not be stored", e);
        } catch (JetStreamApiException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a large decision could not be stored", e);
        }
    }

    private byte[] fetch(String digest) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            nats.objects(STORE).get(digest, content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a large decision could not be fetched", e);
        } catch (JetStreamApiException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a large decision could not be fetched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
