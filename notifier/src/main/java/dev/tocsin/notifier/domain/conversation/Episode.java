package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.notifier.domain.attempt.ChatMessage;
import org.jspecify.annotations.Nullable;

/**
 * A problem that was told and is not yet told to be over.
 *
 * @param first the notification that told it first: the root of its thread of mails
 * @param chat the message that shows it; null where messages cannot be edited
 */
public record Episode(NotificationId first, @Nullable ChatMessage chat) {}
