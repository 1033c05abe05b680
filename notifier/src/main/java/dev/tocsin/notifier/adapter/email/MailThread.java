package dev.tocsin.notifier.adapter.email;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.conversation.Episode;
import dev.tocsin.policy.receiver.EmailConfig.Threading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail stands among others.
 *
 * @param messageId its own id, the same for every attempt
 * @param root what it belongs to; null if it begins something
 */
record MailThread(String messageId, @Nullable String root) {

    /** Ours: the first mail of a problem is the root of those that follow. */
    static MailThread ofEpisode(Dispatch dispatch, String host) {
        Episode episode = dispatch.episode();
        String root = episode == null
                        || episode.first().equals(dispatch.notification().id())
                ? null
                : id(episode.first(), host);
        return new MailThread(id(dispatch.notification().id(), host), root);
    }

    /** As the settings want it: Alertmanager's root, which is a mail that never was. */
    static MailThread of(Threading threading, Dispatch dispatch, String host) {
        String group = dispatch.notification().group().key().hash().substring(0, 16);
        String messageId = id(dispatch.notification().id(), host);
        return switch (threading) {
            case NONE -> ofEpisode(dispatch, host);
            case BY_GROUP -> new MailThread(messageId, "<alert-" + group + "-@alertmanager>");
            case BY_GROUP_AND_DAY ->
                new MailThread(
                        messageId,
                        "<alert-" + group + "-" + LocalDate.ofInstant(dispatch.at(), ZoneOffset.UTC)
                                + "@alertmanager>");
        };
    }

    private static String id(NotificationId notification, String host) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha256.digest(notification.value().getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + host + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
