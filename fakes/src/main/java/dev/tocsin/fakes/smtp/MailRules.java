package dev.tocsin.fakes.smtp;

import dev.tocsin.fakes.http.Rules;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What makes large mail servers refuse a mail, or hide it among the unwanted. */
final class MailRules {

    /** Octets, without the line's end (RFC 5322, 2.1.1). */
    private static final int LINE = 998;

    private static final List<String> HEADERS = List.of("from", "to", "date", "subject", "message-id");

    private MailRules() {}

    static List<String> violations(Mail mail) {
        Rules rules = new Rules();
        HEADERS.stream()
                .filter(name -> mail.headers().getOrDefault(name, "").isBlank())
                .forEach(name -> rules.violated("'" + name + "' is missing or blank"));
        if (mail.source().lines().anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > LINE)) {
            rules.violated("a line has more than " + LINE + " characters");
        }
        String head = mail.source().split("\\R\\R", 2)[0];
        if (!head.chars().allMatch(c -> c < 0x80)) {
            rules.violated("a header is not ASCII");
        }
        if (mail.text().filter(text -> !text.isBlank()).isEmpty()) {
            rules.violated("there is no text part");
        }
        return rules.violations();
    }
}
