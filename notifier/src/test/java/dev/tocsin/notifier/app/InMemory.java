package dev.tocsin.notifier.app;

import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.notifier.app.port.Conversations;
import dev.tocsin.notifier.app.port.NotInChargeException;
import dev.tocsin.notifier.app.port.Reports;
import dev.tocsin.notifier.app.port.WaitingRoom;
import dev.tocsin.notifier.domain.conversation.Conversation;
import dev.tocsin.notifier.domain.conversation.ConversationKey;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** NATS as the use cases see it: it outlives them, can be away, and can be where we are killed. */
final class InMemory implements WaitingRoom, Conversations, Reports {

    /** The calls before which we can be killed. */
    enum Call {
        ADD,
        PUT_WAITING,
        REMOVE,
        ALL,
        GET,
        PUT_CONVERSATION,
        PUBLISH
    }

    final Map<NotificationId, WaitingDelivery> waiting = new ConcurrentHashMap<>();
    final Map<ConversationKey, Kept> conversations = new ConcurrentHashMap<>();
    final List<DeliveryReported> reports = new CopyOnWriteArrayList<>();
    final AtomicReference<java.util.function.Consumer<Call>> before = new AtomicReference<>(call -> {});

    @Override
    public void add(WaitingDelivery delivery) {
        before.get().accept(Call.ADD);
        waiting.putIfAbsent(delivery.id(), delivery);
    }

    @Override
    public void put(WaitingDelivery delivery) {
        before.get().accept(Call.PUT_WAITING);
        waiting.put(delivery.id(), delivery);
    }

    @Override
    public void remove(WaitingDelivery delivery) {
        before.get().accept(Call.REMOVE);
        waiting.remove(delivery.id());
    }

    @Override
    public List<WaitingDelivery> all() {
        before.get().accept(Call.ALL);
        return List.copyOf(waiting.values());
    }

    @Override
    public Kept get(ConversationKey key) {
        before.get().accept(Call.GET);
        return conversations.getOrDefault(key, new Kept(Conversation.NEW, 0));
    }

    @Override
    public long put(ConversationKey key, Conversation conversation, long revision) {
        before.get().accept(Call.PUT_CONVERSATION);
        return conversations
                .compute(key, (same, kept) -> {
                    if ((kept == null ? 0 : kept.revision()) != revision) {
                        throw new NotInChargeException("another notifier has changed it");
                    }
                    return new Kept(conversation, revision + 1);
                })
                .revision();
    }

    @Override
    public int forget(Instant idleSince) {
        return 0;
    }

    @Override
    public void publish(DeliveryReported report, String traceparent) {
        before.get().accept(Call.PUBLISH);
        reports.removeIf(
                same -> same.notification().equals(report.notification()) && same.attempt() == report.attempt());
        reports.add(report);
    }
}
