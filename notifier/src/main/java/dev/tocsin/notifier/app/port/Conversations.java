package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.conversation.Conversation;
import dev.tocsin.notifier.domain.conversation.ConversationKey;
import java.time.Instant;

/** What is remembered of conversations. */
public interface Conversations {

    /** {@link Conversation#NEW} if nothing is. */
    Kept get(ConversationKey key);

    /**
     * Remembers it if nobody else has gone on with it.
     *
     * @param revision of what it is made of
     * @return its own revision
     * @throws NotInChargeException if there is another than of that revision
     */
    long put(ConversationKey key, Conversation conversation, long revision);

    /** @param revision counts up; 0 if there is none */
    record Kept(Conversation conversation, long revision) {}

    /**
     * Drops those without an open problem of which nothing was heard since, and says how many.
     *
     * @param idleSince long enough ago that no message of theirs can be delivered again
     */
    int forget(Instant idleSince);
}
