package dev.tocsin.runbooks.adapter.persistence;

import dev.tocsin.postgres.Schema;
import dev.tocsin.runbooks.app.port.Unavailable;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs transactions of Hibernate Reactive for callers that may wait: worker and virtual threads. */
public final class Transactions {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Mutiny.SessionFactory sessions;
    private final Schema schema;

    public Transactions(Mutiny.SessionFactory sessions, Schema schema) {
        this.sessions = sessions;
        this.schema = schema;
    }

    /** Whether the tables are there. */
    boolean isReady() {
        return schema.ready();
    }

    /**
     * @param what the action, as the beginning of the failure's message
     * @throws Unavailable if it could not be committed, or that is not known
     * @throws IllegalStateException if what is stored makes no sense
     */
    <T> T run(String what, Function<Mutiny.Session, Uni<T>> work) {
        if (!isReady()) {
            throw new Unavailable(what);
        }
        try {
            return VertxContextSupport.subscribeAndAwait(() ->
                    sessions.withTransaction(work).ifNoItem().after(PATIENCE).fail());
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw e;
        } catch (Throwable e) {
            throw new Unavailable(what, e);
        }
    }
}
