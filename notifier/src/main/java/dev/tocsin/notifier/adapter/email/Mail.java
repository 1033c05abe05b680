package dev.tocsin.notifier.adapter.email;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail.
 *
 * @param text null for none
 * @param html null for none
 * @param headers beside those made of the others; safe to be written as they are
 */
record Mail(
        String from,
        List<String> to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        Map<String, String> headers) {

    Mail {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
    }

    /** What every mail of ours says of itself: no person wrote it, and none wants to hear that you are on holiday. */
    static Map<String, String> headers(MailThread thread) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", thread.messageId());
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        String root = thread.root();
        if (root != null) {
            headers.put("References", root);
            headers.put("In-Reply-To", root);
        }
        return headers;
    }
}
