package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.v1.notifications.Notification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a conversation within the installation, in characters that keys may have: 64 hexadecimal digits. */
public record ConversationKey(String value) {

    public static ConversationKey of(Notification notification) {
        return new ConversationKey(sha256(notification.tenant() + "\n" + notification.conversation()));
    }

    /** The name of one delivery in this conversation: the same however often it is published. */
    public String delivery(NotificationId notification) {
        return value + "." + sha256(notification.value()).substring(0, 32);
    }

    private static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
