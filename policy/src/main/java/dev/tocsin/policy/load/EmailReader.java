package dev.tocsin.policy.load;

import dev.tocsin.contracts.Integration;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.EmailConfig;
import dev.tocsin.policy.receiver.EmailConfig.Threading;
import dev.tocsin.policy.receiver.SmtpServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code email_configs}. Source: prometheus/alertmanager {@code config/notifiers.go}, {@code notify/email/email.go}. */
final class EmailReader {

    /** By a mail's id a repeat is known, and the others follow from what the mail is. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("Message-Id", "Date", "Mime-Version", "Content-Type", "Content-Transfer-Encoding");

    private final GlobalSettings global;

    EmailReader(GlobalSettings global) {
        this.global = global;
    }

    Optional<EmailConfig> read(Section section, Integration integration) {
        MailSettings mail = MailSettings.read(section, "").over(global.mail());
        String to = section.text("to", "");
        if (to.isEmpty()) {
            section.error("to", section.name() + " has no address in \"to\"; add one");
        }
        if (mail.from().isEmpty()) {
            section.error("from", section.name() + " has no \"from\", and global has no smtp_from; add one of them");
        }
        Optional<SmtpServer> server = mail.server();
        if (server.isEmpty()) {
            section.error(
                    "smarthost",
                    section.name()
                            + " has no smarthost, and global has no smtp_smarthost; add one of them as host:port");
        }
        boolean sendResolved = section.flag("send_resolved", false);
        Map<String, String> headers = headers(section, to, mail.from());
        String html = section.text("html", "{{ template \"email.default.html\" . }}");
        String text = section.text("text", "");
        Threading threading = threading(section, headers);
        section.end();
        return server.map(smtp ->
                new EmailConfig(integration, sendResolved, smtp, to, mail.from(), headers, html, text, threading));
    }

    private static Map<String, String> headers(Section section, String to, String from) {
        Map<String, String> headers = new LinkedHashMap<>();
        section.textMap("headers").forEach((name, value) -> {
            if (headers.put(canonical(name), value) != null) {
                section.error(
                        "headers",
                        "header \"" + canonical(name) + "\" occurs twice in " + section.name()
                                + ", since case does not count; remove one");
            }
        });
        WITHOUT_EFFECT.stream()
                .filter(headers::containsKey)
                .forEach(name -> section.warning(
                        "headers",
                        "header " + name + " of " + section.name() + " has no effect: it is Tocsin's to set"));
        headers.putIfAbsent("Subject", "{{ template \"email.default.subject\" . }}");
        headers.putIfAbsent("To", to);
        headers.putIfAbsent("From", from);
        return Map.copyOf(headers);
    }

    /** {@code X-My-Header}, as Go's {@code textproto} writes it. */
    private static String canonical(String name) {
        return Stream.of(name.split("-", -1))
                .map(part -> part.isEmpty()
                        ? part
                        : part.substring(0, 1).toUpperCase(Locale.ROOT)
                                + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    private static Threading threading(Section section, Map<String, String> headers) {
        Optional<Section> given = section.section("threading", "threading of " + section.name());
        if (given.isEmpty()) {
            return Threading.NONE;
        }
        Section threading = given.get();
        boolean enabled = threading.flag("enabled", false);
        String byDate = threading.text("thread_by_date", "");
        threading.end();
        if (!enabled) {
            return Threading.NONE;
        }
        if (!List.of("none", "daily").contains(byDate)) {
            threading.error("thread_by_date", "thread_by_date of " + threading.name() + " must be none or daily");
        }
        Stream.of("References", "In-Reply-To")
                .filter(headers::containsKey)
                .forEach(name -> section.error(
                        "headers",
                        "header " + name + " of " + section.name()
                                + " cannot be set together with threading; remove one"));
        return byDate.equals("daily") ? Threading.BY_GROUP_AND_DAY : Threading.BY_GROUP;
    }
}
