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

    private final Bucket<Conversation> bucket;

    KvConversations(Nats nats, EventCodec codec) {
        this.bucket = new Bucket<>(nats, codec, "NOTIFIER_CONVERSATIONS", Conversation.class);
    }

    @Override
    public Kept get(ConversationKey key) {
        return bucket.entry(key.value())
                .map(entry -> new Kept(bucket.read(entry).orElse(Conversation.NEW), entry.getRevision()))
                .orElse(new Kept(Conversation.NEW, 0));
    }

    @Override
    public long put(ConversationKey key, Conversation conversation, long revision) {
        return bucket.update(key.value(), conversation, revision);
    }

    @Override
    public int forget(Instant idleSince) {
        int forgotten = 0;
        for (String key : bucket.keys()) {
            if (isForgettable(key, idleSince)) {
                bucket.remove(key);
                forgotten++;
            }
        }
        return forgotten;
    }

    private boolean isForgettable(String key, Instant idleSince) {
        return bucket.entry(key)
                .filter(entry -> entry.getCreated().toInstant().isBefore(idleSince))
                .flatMap(bucket::read)
                .filter(conversation -> conversation.episode() == null)
                .isPresent();
    }
}
