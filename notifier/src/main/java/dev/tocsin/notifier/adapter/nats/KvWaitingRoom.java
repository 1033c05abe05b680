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

    private final Documents<WaitingDelivery> documents;

    KvWaitingRoom(Nats nats, EventCodec codec) {
        this.documents = new Documents<>(nats, codec, "NOTIFIER_PENDING", WaitingDelivery.class);
    }

    @Override
    public void add(WaitingDelivery waiting) {
        documents.create(key(waiting), waiting);
    }

    @Override
    public void put(WaitingDelivery waiting) {
        documents.put(key(waiting), waiting);
    }

    @Override
    public void remove(WaitingDelivery waiting) {
        documents.remove(key(waiting));
    }

    @Override
    public List<WaitingDelivery> all() {
        return documents.keys().stream()
                .map(documents::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String key(WaitingDelivery waiting) {
        return waiting.conversation().delivery(waiting.id());
    }
}
