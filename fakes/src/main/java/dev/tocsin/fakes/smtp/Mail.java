package dev.tocsin.fakes.smtp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail as it was received.
 *
 * @param to      the envelope's and headers' recipients
 * @param headers names in lower case, values decoded
 * @param source  the whole message as it came
 */
public record Mail(
        Instant at,
        String from,
        List<String> to,
        String subject,
        Map<String, String> headers,
        Optional<String> text,
        Optional<String> html,
        String source) {

    public Mail {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
    }

    /** Why a large mail server would not show it to its reader; empty for a good mail. */
    public List<String> violations() {
        return MailRules.violations(this);
    }
}
