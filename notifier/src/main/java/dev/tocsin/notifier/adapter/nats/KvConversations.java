package dev.tocsin.notifier.adapter.nats;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.notifier.app.port.Conversations;
import dev.tocsin.notifier.domain.conversation.Conversation;
import dev.tocsin.notifier.domain.conversation.ConversationKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Bucket {@code NOTIFIER_CONVERSATIONS}: {@code <conversation>}. */
@ApplicationScoped
class KvConversations implements Conversations {

    private final Documents<Conversation> documents;

    KvConversations(Nats nats, EventCodec codec) {
        this.documents = new Documents<>(nats, codec, "NOTIFIER_CONVERSATIONS", Conversation.class);
    }

    @Override
    public Kept get(ConversationKey key) {
        return documents
                .entry(key.value())
                .map(entry -> new Kept(documents.read(entry).orElse(Conversation.NEW), entry.getRevision()))
                .orElse(new Kept(Conversation.NEW, 0));
    }

    @Override
    public long put(ConversationKey key, Conversation conversation, long revision) {
        return documents.update(key.value(), conversation, revision);
    }

    @Override
    public int forget(Instant idleSince) {
        int forgotten = 0;
        for (String key : documents.keys()) {
            if (isForgettable(key, idleSince)) {
                documents.remove(key);
                forgotten++;
            }
        }
        return forgotten;
    }

    private boolean isForgettable(String key, Instant idleSince) {
        return documents
                .entry(key)
                .filter(entry -> entry.getCreated().toInstant().isBefore(idleSince))
                .flatMap(documents::read)
                .filter(conversation -> conversation.episode() == null)
                .isPresent();
    }
}
