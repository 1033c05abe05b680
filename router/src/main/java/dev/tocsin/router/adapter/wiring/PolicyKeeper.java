package dev.tocsin.router.adapter.wiring;

import dev.tocsin.policy.Problem;
import dev.tocsin.router.adapter.config.RouterConfig;
import dev.tocsin.router.adapter.nats.ReloadDesk;
import dev.tocsin.router.app.PolicyStatus;
import dev.tocsin.router.app.ReloadOutcome;
import dev.tocsin.router.app.ReloadPolicy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import sun.misc.Signal;

/**
 * Brings the policy into force at start, and again when its files change, on SIGHUP, and when somebody asks. Whatever
 * cannot be done since NATS is away is tried again with the next look at the files.
 */
@ApplicationScoped
public class PolicyKeeper {

    private static final Logger LOG = Logger.getLogger(PolicyKeeper.class);
    private static final Duration FIRST_LOOKS = Duration.ofMillis(500);

    private final ReloadPolicy policy;
    private final ReloadDesk desk;
    private final Duration interval;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("router-policy").daemon().factory());

    PolicyKeeper(ReloadPolicy policy, ReloadDesk desk, RouterConfig config) {
        this.policy = policy;
        this.desk = desk;
        this.interval = config.pollInterval();
    }

    void start(@Observes StartupEvent event) {
        hangUp();
        looking.execute(this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.shutdownNow();
    }

    /** A JVM that was told to leave signals alone still reloads by the other ways. */
    private void hangUp() {
        try {
            Signal.handle(new Signal("HUP"), signal -> looking.execute(() -> reload("SIGHUP")));
        } catch (IllegalArgumentException e) {
            LOG.infof("SIGHUP does not reload the policy here: reason=%s", e.getMessage());
        }
    }

    private void look() {
        try {
            policy.reloadIfChanged("file").ifPresent(this::log);
            desk.open(() -> reload("/-/reload"));
        } catch (RuntimeException e) {
            LOG.warnf("the router does not reach NATS yet: reason=%s", e.getMessage());
        } finally {
            schedule();
        }
    }

    private void schedule() {
        if (!looking.isShutdown()) {
            PolicyStatus status = policy.status();
            Duration pause = status.isAnyInForce() || status.areFilesWrong() ? interval : FIRST_LOOKS;
            looking.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Reloads now, and logs what came of it. */
    public ReloadOutcome reload(String author) {
        ReloadOutcome outcome = policy.reload(author);
        log(outcome);
        return outcome;
    }

    private void log(ReloadOutcome outcome) {
        outcome.warnings().stream().map(Problem::toString).forEach(warning -> LOG.warnf("policy: %s", warning));
        switch (outcome) {
            case ReloadOutcome.Published published -> LOG.infof("policy in force: policy=%s", published.version());
            case ReloadOutcome.Unchanged unchanged -> LOG.infof("policy unchanged: policy=%s", unchanged.version());
            case ReloadOutcome.Refused refused -> {
                refused.errors().forEach(problem -> LOG.errorf("policy: %s", problem));
                LOG.errorf(
                        "policy refused, %s: problems=%d",
                        remains(), refused.errors().size());
            }
            case ReloadOutcome.Unreadable unreadable ->
                LOG.errorf("policy not read, %s: %s", remains(), unreadable.problems());
            case ReloadOutcome.NotStored notStored ->
                LOG.warnf("policy not stored yet: policy=%s reason=%s", notStored.version(), notStored.reason());
        }
    }

    private String remains() {
        return policy.status().isAnyInForce()
                ? "the one before stays in force"
                : "and none is in force: alerts wait and nobody is told until the files are mended";
    }
}
