package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.conversation.Conversation;
import dev.tocsin.notifier.domain.conversation.ConversationKey;
import java.time.Instant;

/** What is remembered of conversations. */
public interface Conversations {

    /** {@link Conversation#NEW} if nothing is. */
    Conversation get(ConversationKey key);

    void put(ConversationKey key, Conversation conversation);

    /**
     * Drops those without an open problem of which nothing was heard since, and says how many.
     *
     * @param idleSince long enough ago that no message of theirs can be delivered again
     */
    int forget(Instant idleSince);
}
