package dev.tocsin.engine.app;

import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.PolicyVersion;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.journal.Decision;
import dev.tocsin.contracts.v1.journal.JournalRecord;
import dev.tocsin.contracts.v1.journal.JournalRecord.GroupNotified;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.engine.adapter.drools.DroolsConclusions;
import dev.tocsin.engine.adapter.drools.Rulebook;
import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.engine.app.port.Journal;
import dev.tocsin.engine.app.port.PolicySource;
import dev.tocsin.engine.domain.shard.ShardState;
import dev.tocsin.engine.domain.shard.Snapshot;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyLoader;
import dev.tocsin.policy.load.PolicyResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One engine on a clock that the test moves, a journal in memory, and the real rules. */
final class EngineRun implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration RESEND = Duration.ofMinutes(2);

    private final List<Decision> journal;
    private final List<AlertLog.Entry> log;
    private final ManualClock clock;
    private final Rulebook rulebook;
    private final Map<PolicyVersion, Policy> policies;
    private final List<String> ids = new ArrayList<>();
    private final DroolsConclusions conclusions;
    private final Ownership ownership;
    private final Shard shard;
    private Policy policy;
    private boolean deposed;

    static EngineRun start(String alertmanagerYaml) {
        return start(alertmanagerYaml, Rulebook.ALL);
    }

    static EngineRun start(String alertmanagerYaml, List<String> rules) {
        return new EngineRun(
                load(alertmanagerYaml, null),
                Rules.compiled(rules),
                new ArrayList<>(),
                new ArrayList<>(),
                new ManualClock(START),
                new HashMap<>(),
                null);
    }

    static EngineRun start(String alertmanagerYaml, @Nullable String tocsinYaml) {
        return new EngineRun(
                load(alertmanagerYaml, tocsinYaml),
                Rules.compiled(Rulebook.ALL),
                new ArrayList<>(),
                new ArrayList<>(),
                new ManualClock(START),
                new HashMap<>(),
                null);
    }

    private EngineRun(
            Policy policy,
            Rulebook rulebook,
            List<Decision> journal,
            List<AlertLog.Entry> log,
            ManualClock clock,
            Map<PolicyVersion, Policy> policies,
            @Nullable Snapshot snapshot) {
        this.policy = policy;
        this.rulebook = rulebook;
        this.journal = journal;
        this.log = log;
        this.clock = clock;
        this.policies = policies;
        policies.put(policy.version(), policy);
        conclusions = new DroolsConclusions(rulebook);
        ShardState state = new ShardState();
        boolean wasAway = !journal.isEmpty();
        if (snapshot != null) {
            state.apply(snapshot.state());
        }
        journal.stream().skip(snapshot == null ? 0 : snapshot.sequence()).forEach(state::apply);
        shard = new Shard(state, conclusions, new Source(), clock.instant());
        EngineSettings settings =
                new EngineSettings(Duration.ofHours(120), RESEND, this::freshId, () -> "epoch-" + journal.size());
        ownership = new Ownership(
                shard,
                new JournalWriter(
                        shard, new MemoryJournal(), clock, settings.epochs().get()),
                settings,
                wasAway ? clock.instant().plus(RESEND) : clock.instant());
        ownership.policy(new Command.NewPolicy(TenantId.DEFAULT, policy, new CompletableFuture<>()));
        log.stream()
                .filter(entry -> entry.sequence() >= state.refreshFrom() && entry.sequence() <= state.decidedThrough())
                .forEach(ownership::refresh);
        ownership.begin();
        ownership.alerts(log);
        ownership.settle();
    }

    static Policy load(String alertmanagerYaml, @Nullable String tocsinYaml) {
        return switch (PolicyLoader.load(new PolicyFiles(alertmanagerYaml, tocsinYaml, Map.of()))) {
            case PolicyResult.Loaded loaded -> loaded.policy();
            case PolicyResult.Refused refused -> throw new IllegalArgumentException("" + refused.problems());
        };
    }

    /** The same journal and stream under a new owner, as after a kill. */
    EngineRun restart() {
        conclusions.close();
        return new EngineRun(policy, rulebook, journal, log, clock, policies, null);
    }

    /** As after a kill, when a snapshot was kept before it. */
    EngineRun restart(Snapshot snapshot) {
        conclusions.close();
        return new EngineRun(policy, rulebook, journal, log, clock, policies, snapshot);
    }

    Snapshot snapshot() {
        return ownership.snapshot(journal.size());
    }

    void reload(String alertmanagerYaml) {
        policy = load(alertmanagerYaml, null);
        policies.put(policy.version(), policy);
        ownership.policy(new Command.NewPolicy(TenantId.DEFAULT, policy, new CompletableFuture<>()));
        ownership.settle();
    }

    /** Fires, with an end the usual four minutes ahead. */
    void fire(String... labels) {
        post(LabelSet.of(labels), clock.instant(), clock.instant().plus(Duration.ofMinutes(4)));
    }

    void resolve(String... labels) {
        post(LabelSet.of(labels), clock.instant().minusSeconds(1), clock.instant());
    }

    void post(LabelSet labels, Instant startsAt, @Nullable Instant endsAt) {
        PostedAlert alert = new PostedAlert(labels, LabelSet.EMPTY, startsAt, endsAt, false, "");
        AlertLog.Entry entry = new AlertLog.Entry(
                log.size() + 1,
                new AlertsAccepted("r" + log.size(), TenantId.DEFAULT, "test", clock.instant(), List.of(alert)),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        log.add(entry);
        ownership.alerts(List.of(entry));
        ownership.settle();
    }

    void deliver(DeliveryReported report) {
        ownership.delivery(report);
        ownership.settle();
    }

    long checkpoint(long sequence) {
        return ownership.checkpoint(sequence);
    }

    List<?> ask(Question question) {
        return ownership.ask(question);
    }

    /** Moves the clock a second at a time, as far as told. */
    void advance(Duration duration) {
        Instant target = clock.instant().plus(duration);
        while (clock.instant().isBefore(target)) {
            clock.now = clock.now.plus(STEP);
            ownership.settle();
        }
    }

    /** The clock moves, and nobody looks: the engine is down. */
    void sleep(Duration duration) {
        clock.now = clock.now.plus(duration);
    }

    Instant now() {
        return clock.instant();
    }

    void depose() {
        deposed = true;
    }

    List<Decision> journal() {
        return List.copyOf(journal);
    }

    List<JournalRecord> records() {
        return journal.stream().flatMap(decision -> decision.records().stream()).toList();
    }

    List<GroupNotified> notified() {
        return records().stream()
                .filter(GroupNotified.class::isInstance)
                .map(GroupNotified.class::cast)
                .toList();
    }

    private String freshId() {
        ids.add("x");
        return "00000000-0000-4000-8000-%012d".formatted(ids.size());
    }

    @Override
    public void close() {
        conclusions.close();
    }

    private final class Source implements PolicySource {

        @Override
        public Optional<Policy> current(TenantId tenant) {
            return Optional.of(policy);
        }

        @Override
        public Optional<Policy> version(TenantId tenant, PolicyVersion version) {
            return Optional.ofNullable(policies.get(version));
        }
    }

    private final class MemoryJournal implements Journal {

        @Override
        public void replay(long after, Consumer<Decision> decisions) {
            journal.stream().skip(after).forEach(decisions);
        }

        @Override
        public long position() {
            return journal.size();
        }

        @Override
        public void trim(long through) {
            throw new UnsupportedOperationException("nothing here trims");
        }

        @Override
        public Append append(Decision decision) {
            if (deposed) {
                return Append.DEPOSED;
            }
            journal.add(decision);
            return Append.APPENDED;
        }
    }

    /** Compiling takes a second: once a set of rules. */
    private static final class Rules {

        private static final Map<List<String>, Rulebook> COMPILED = new HashMap<>();

        static synchronized Rulebook compiled(List<String> files) {
            return COMPILED.computeIfAbsent(files, Rulebook::compile);
        }
    }
}
