package dev.tocsin.notifier.adapter.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An access token.
 *
 * @param header the value of the header {@code Authorization}: a secret
 * @param goodUntil a moment before its server ends it
 */
record Token(String header, Instant goodUntil) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** So that it does not end on its way. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** What a server that does not say gives; a refused token is fetched anew in any case. */
    private static final Duration UNSAID = Duration.ofHours(1);

    /** From a token's answer (RFC 6749, section 5.1); empty if it is none. */
    static Optional<Token> read(String body, Instant now) {
        try {
            JsonNode json = JSON.readTree(body);
            String token = json.path("access_token").asText("");
            String type = json.path("token_type").asText("Bearer");
            Duration lasts = Duration.ofSeconds(json.path("expires_in").asLong(UNSAID.toSeconds()));
            return token.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Token(
                            (type.equalsIgnoreCase("bearer") ? "Bearer" : type) + " " + token,
                            now.plus(lasts).minus(MARGIN)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    boolean isGood(Instant now) {
        return now.isBefore(goodUntil);
    }

    @Override
    public String toString() {
        return "Token[good until " + goodUntil + "]";
    }
}
