package dev.tocsin.notifier.adapter.nats;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.notifier.app.port.WaitingRoom;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Bucket {@code NOTIFIER_PENDING}: {@code <conversation>.<delivery>}. */
@ApplicationScoped
class KvWaitingRoom implements WaitingRoom {

    private final Bucket<WaitingDelivery> bucket;

    KvWaitingRoom(Nats nats, EventCodec codec) {
        this.bucket = new Bucket<>(nats, codec, "NOTIFIER_PENDING", WaitingDelivery.class);
    }

    @Override
    public void add(WaitingDelivery waiting) {
        bucket.create(key(waiting), waiting);
    }

    @Override
    public void put(WaitingDelivery waiting) {
        bucket.put(key(waiting), waiting);
    }

    @Override
    public void remove(WaitingDelivery waiting) {
        bucket.remove(key(waiting));
    }

    @Override
    public List<WaitingDelivery> all() {
        return bucket.keys().stream().map(bucket::get).flatMap(Optional::stream).toList();
    }

    private static String key(WaitingDelivery waiting) {
        return waiting.conversation().delivery(waiting.id());
    }
}
