package dev.tocsin.engine;

import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.engine.adapter.drools.DroolsConclusions;
import dev.tocsin.engine.adapter.drools.Rulebook;
import dev.tocsin.engine.adapter.nats.NatsAlertLog;
import dev.tocsin.engine.adapter.nats.NatsJournal;
import dev.tocsin.engine.adapter.nats.NatsLease;
import dev.tocsin.engine.adapter.nats.NatsSnapshots;
import dev.tocsin.engine.app.Command;
import dev.tocsin.engine.app.EngineSettings;
import dev.tocsin.engine.app.ShardOwner;
import dev.tocsin.engine.app.port.Lease;
import dev.tocsin.engine.app.port.PolicySource;
import dev.tocsin.nats.DecisionCodec;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.nats.Policies;
import dev.tocsin.policy.Policy;
import io.nats.client.Dispatcher;
import io.nats.client.Message;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another engine on the same NATS. It takes the shard by force, shares the reports' consumer, and can be killed. */
@Dependent
class SecondEngine {

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final String HOLDER = "second";

    private final Nats nats;
    private final EventCodec codec;
    private final ShardOwner owner;
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean killed;
    private Dispatcher dispatcher;

    SecondEngine(Nats nats, EventCodec codec, DecisionCodec decisions, Policies policies) {
        this.nats = nats;
        this.codec = codec;
        Rulebook rulebook = Rulebook.compile(Rulebook.ALL);
        this.owner = new ShardOwner(
                new ShardOwner.Ports(
                        new NatsJournal(nats, decisions),
                        new NatsSnapshots(nats, codec),
                        new NatsAlertLog(nats, codec),
                        source(policies),
                        new StubbornLease(),
                        () -> new DroolsConclusions(rulebook)),
                new EngineSettings(Duration.ofHours(1), Duration.ZERO, SecondEngine::id, SecondEngine::id),
                Clock.systemUTC(),
                () -> {},
                () -> {});
        this.thread = Thread.ofPlatform().name("second-engine").unstarted(owner);
    }

    void start() throws Exception {
        nats.bucket("ENGINE_LEASE").put("shard.0", HOLDER.getBytes(StandardCharsets.UTF_8));
        dispatcher = nats.connection().createDispatcher();
        dispatcher.subscribe("tocsin.deliver.engine-deliveries", "engine-deliveries", this::take);
        thread.start();
    }

    boolean isOwning() {
        return owner.isOwning();
    }

    /** The last place of the alerts' stream that it has decided. */
    long decidedThrough() {
        return owner.figures().decidedThrough();
    }

    /** The conversations of the reports that came to it, and that it has worked off. */
    List<String> reports() {
        return reports;
    }

    /** As a kill does, it gives nothing up. */
    void kill() throws InterruptedException {
        killed = true;
        nats.connection().closeDispatcher(dispatcher);
        owner.stop();
        thread.join();
    }

    private void take(Message message) throws InterruptedException {
        try {
            DeliveryReported report = codec.read(message.getData(), DeliveryReported.class);
            CompletableFuture<Void> done = new CompletableFuture<>();
            done.thenRun(() -> {
                reports.add(report.conversation());
                message.ack();
            });
            owner.submit(new Command.Delivery(report, done));
        } catch (dev.tocsin.nats.UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static PolicySource source(Policies policies) {
        return new PolicySource() {
            @Override
            public Optional<Policy> current(TenantId tenant) {
                return policies.current(tenant);
            }

            @Override
            public Optional<Policy> version(TenantId tenant, PolicyVersion version) {
                return policies.version(tenant, version);
            }
        };
    }

    /** Gives nothing up when it was killed. */
    private final class StubbornLease implements Lease {

        private final NatsLease lease = new NatsLease(nats, HOLDER, LEASE, System::nanoTime);

        @Override
        public boolean acquire() {
            return lease.acquire();
        }

        @Override
        public boolean renew() {
            return lease.renew();
        }

        @Override
        public void release() {
            if (!killed) {
                lease.release();
            }
        }
    }
}
