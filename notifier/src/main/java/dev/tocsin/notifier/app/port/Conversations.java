package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.conversation.Conversation;
import dev.tocsin.notifier.domain.conversation.ConversationKey;

/** What is remembered of conversations. */
public interface Conversations {

    /** {@link Conversation#NEW} if nothing is. */
    Conversation get(ConversationKey key);

    void put(ConversationKey key, Conversation conversation);
}
