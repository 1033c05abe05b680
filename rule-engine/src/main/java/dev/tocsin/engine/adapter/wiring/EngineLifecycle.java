package dev.tocsin.engine.adapter.wiring;

import dev.tocsin.engine.app.Command;
import dev.tocsin.engine.app.ShardOwner;
import dev.tocsin.nats.Policies;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs the shard's owner on a thread of its own from start to shutdown. */
@ApplicationScoped
class EngineLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final ShardOwner owner;
    private final Policies policies;
    private @Nullable Thread thread;

    EngineLifecycle(ShardOwner owner, Policies policies) {
        this.owner = owner;
        this.policies = policies;
    }

    void start(@Observes StartupEvent event) {
        policies.onChange((tenant, policy) -> {
            try {
                owner.submit(new Command.NewPolicy(tenant, policy, new CompletableFuture<>()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread = Thread.ofPlatform().name("engine-shard-0").start(owner);
    }

    /** A shard that is given up properly need not be waited for. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        owner.stop();
        if (thread != null && !thread.join(FAREWELL)) {
            thread.interrupt();
        }
    }
}
