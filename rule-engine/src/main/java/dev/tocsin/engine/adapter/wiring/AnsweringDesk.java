package dev.tocsin.engine.adapter.wiring;

import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.engine.app.Command;
import dev.tocsin.engine.app.ShardOwner;
import dev.tocsin.nats.AnswerDesk;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Answers questions while the shard is ours, each on the owner's thread. */
@Singleton
class AnsweringDesk {

    private static final long PATIENCE_SECONDS = 30;

    private final Nats nats;
    private final EventCodec codec;
    private final Instance<ShardOwner> owner;
    private @Nullable AnswerDesk desk;

    AnsweringDesk(Nats nats, EventCodec codec, Instance<ShardOwner> owner) {
        this.nats = nats;
        this.codec = codec;
        this.owner = owner;
    }

    synchronized void open() {
        desk = AnswerDesk.open(nats, codec, this::answer);
    }

    synchronized void close() {
        if (desk != null) {
            desk.close();
            desk = null;
        }
    }

    private List<?> answer(Question question) {
        CompletableFuture<List<?>> answer = new CompletableFuture<>();
        try {
            owner.get().submit(new Command.Ask(question, answer));
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the engine did not answer", e);
        }
    }
}
