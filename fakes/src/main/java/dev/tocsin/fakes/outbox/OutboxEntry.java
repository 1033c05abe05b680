package dev.tocsin.fakes.outbox;

import dev.tocsin.fakes.http.FakeProvider;
import dev.tocsin.fakes.http.Json;
import dev.tocsin.fakes.http.Reading;
import dev.tocsin.fakes.http.Received;
import dev.tocsin.fakes.http.Verdict;
import dev.tocsin.fakes.smtp.FakeSmtp;
import dev.tocsin.fakes.smtp.Mail;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request or mail, prepared for the eye.
 *
 * @param id     stable over reloads, for the browser to keep what is unfolded
 * @param answer what the sender was told
 * @param raw    the request as it came, indented where it is JSON
 * @param html   the mail's HTML part
 */
record OutboxEntry(
        String id,
        Instant at,
        String provider,
        Verdict verdict,
        String answer,
        Reading reading,
        String raw,
        Optional<String> html) {

    static OutboxEntry of(FakeProvider provider, Received received) {
        String reason = received.judgement().reason();
        String headers = received.request().headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                .collect(Collectors.joining("\n"));
        return new OutboxEntry(
                provider.name() + "-" + received.number(),
                received.at(),
                provider.name(),
                received.verdict(),
                (received.status() == 0 ? "no answer" : "answered " + received.status())
                        + (reason.isEmpty() ? "" : ": " + reason),
                provider.read(received.request()),
                received.request().method() + " " + received.path() + "\n" + headers + "\n\n"
                        + Json.indent(received.body()),
                Optional.empty());
    }

    static OutboxEntry of(int number, Mail mail) {
        return new OutboxEntry(
                "Email-" + number,
                mail.at(),
                "Email",
                mail.violations().isEmpty() ? Verdict.ACCEPTED : Verdict.LOST,
                mail.violations().isEmpty() ? "taken" : "taken, then lost: " + String.join("; ", mail.violations()),
                FakeSmtp.read(mail),
                mail.source(),
                mail.html());
    }
}
