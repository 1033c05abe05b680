package dev.tocsin.notifier.domain.attempt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Takes secrets out of what providers answer, some of which repeat the address they were called at. */
public final class Redaction {

    private static final String MASK = "<secret>";

    /** Shorter ones would mask ordinary words, and are no secrets. */
    private static final int SHORTEST = 6;

    private final List<String> secrets;

    private Redaction(List<String> secrets) {
        this.secrets = secrets;
    }

    public static Redaction of(String... secrets) {
        return new Redaction(Arrays.stream(secrets)
                .filter(secret -> secret.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    /** For an address that is a credential: whole, its path, its query, and who it says we are. */
    public static Redaction ofAddress(URI address) {
        String user = Objects.requireNonNullElse(address.getUserInfo(), "");
        return of(
                address.toString(),
                Objects.requireNonNullElse(address.getRawPath(), ""),
                Objects.requireNonNullElse(address.getRawQuery(), ""),
                user,
                user.substring(user.indexOf(':') + 1),
                Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    public String apply(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, MASK);
        }
        return redacted;
    }

    public AttemptOutcome apply(AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Delivered delivered -> delivered;
            case AttemptOutcome.Retry retry ->
                new AttemptOutcome.Retry(retry.failure(), apply(retry.detail()), retry.notBefore());
            case AttemptOutcome.Rejected rejected ->
                new AttemptOutcome.Rejected(rejected.failure(), apply(rejected.detail()));
        };
    }
}
