package dev.tocsin.router.adapter.nats;

import dev.tocsin.nats.Nats;
import dev.tocsin.router.app.ReloadOutcome;
import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@value #SUBJECT}, which the front door asks on {@code POST /-/reload}: with nothing if the files are in force
 * now, else with what is wrong, one problem a line. One router answers for all.
 */
@ApplicationScoped
public class ReloadDesk {

    private static final String SUBJECT = "tocsin.v1.ask.router.reload";
    private static final String QUEUE = "router";

    private final Nats nats;
    private @Nullable Dispatcher dispatcher;

    ReloadDesk(Nats nats) {
        this.nats = nats;
    }

    /** @throws RuntimeException if NATS cannot be reached yet */
    public synchronized void open(Supplier<ReloadOutcome> reload) {
        if (dispatcher == null) {
            Connection connection = nats.connection();
            dispatcher = connection.createDispatcher(question -> answer(connection, question, reload));
            dispatcher.subscribe(SUBJECT, QUEUE);
        }
    }

    private static void answer(Connection connection, Message question, Supplier<ReloadOutcome> reload) {
        if (question.getReplyTo() != null) {
            byte[] answer = reload.get().problems().getBytes(StandardCharsets.UTF_8);
            connection.publish(question.getReplyTo(), answer);
        }
    }

    public synchronized void close() {
        if (dispatcher != null) {
            nats.connection().closeDispatcher(dispatcher);
            dispatcher = null;
        }
    }
}
