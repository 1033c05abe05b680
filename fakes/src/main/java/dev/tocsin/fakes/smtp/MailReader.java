package dev.tocsin.fakes.smtp;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a MIME message apart. */
final class MailReader {

    private MailReader() {}

    static Mail read(MimeMessage message) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return new Mail(
                    Optional.ofNullable(message.getReceivedDate())
                            .map(Date::toInstant)
                            .orElse(Instant.EPOCH),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    headers(message),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    source.toString(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that GreenMail took cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a mail that GreenMail took cannot be read", e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Address::toString).toList();
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException, IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.put(
                    header.getName().toLowerCase(Locale.ROOT),
                    MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return headers;
    }

    /** The first part of the type, at any depth. */
    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                Optional<String> found = part(child, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
