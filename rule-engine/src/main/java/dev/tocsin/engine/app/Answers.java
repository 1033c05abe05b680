package dev.tocsin.engine.app;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceView;
import dev.tocsin.engine.domain.alert.AlertId;
import dev.tocsin.engine.domain.alert.HeldAlert;
import dev.tocsin.engine.domain.group.Group;
import dev.tocsin.engine.domain.shard.ShardState.SilenceId;
import dev.tocsin.policy.Policy;
import dev.tocsin.policy.route.Route;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Views of the state as it stands, with mutes as they are now rather than as of the last flush.
 *
 * <p>Source: prometheus/alertmanager {@code api/v2/api.go}.
 */
final class Answers {

    private final Shard shard;
    private final Instant now;

    Answers(Shard shard, Instant now) {
        this.shard = shard;
        this.now = now;
    }

    List<AlertView> alerts(Question.Alerts question) {
        Predicate<HeldAlert> wanted = Filter.labels(question.filter());
        Predicate<String> receiver = Filter.receiver(question.receiver());
        return firing(question.tenant())
                .filter(wanted)
                .sorted(Comparator.comparing(alert -> alert.id().fingerprint()))
                .map(alert -> view(alert, List.of()))
                .filter(view -> view.receivers().stream().anyMatch(receiver))
                .filter(view -> isWanted(view, question.active(), question.silenced(), question.inhibited()))
                .toList();
    }

    List<GroupView> groups(Question.Groups question) {
        Predicate<String> receiver = Filter.receiver(question.receiver());
        return shard.state().groups().stream()
                .filter(group -> group.key().tenant().equals(question.tenant()))
                .flatMap(group -> group(group, question, receiver).stream())
                .sorted(Comparator.comparing(GroupView::labels).thenComparing(GroupView::receiver))
                .toList();
    }

    private Optional<GroupView> group(Group group, Question.Groups question, Predicate<String> receiver) {
        Policy policy = shard.policy(question.tenant());
        Optional<Route> route = policy.routes().byId(group.key().id().route());
        if (route.isEmpty() || !receiver.test(route.get().receiver())) {
            return Optional.empty();
        }
        List<String> mutedBy = policy.mutedBy(route.get(), now);
        if (!mutedBy.isEmpty() && !question.muted()) {
            return Optional.empty();
        }
        Predicate<HeldAlert> wanted = Filter.labels(question.filter());
        List<AlertView> alerts = shard.conclusions().members(group.key()).stream()
                .filter(id -> !shard.carried().isKept(id, group.key()))
                .map(shard.state()::alert)
                .filter(Objects::nonNull)
                .filter(HeldAlert::isFiring)
                .filter(wanted)
                .sorted(Comparator.comparing(alert -> alert.id().fingerprint()))
                .map(alert -> view(alert, mutedBy))
                .filter(view -> isWanted(view, question.active(), question.silenced(), question.inhibited()))
                .toList();
        return alerts.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupView(
                        group.labels(),
                        LabelSet.of(route.get().labels()),
                        route.get().receiver(),
                        alerts));
    }

    List<SilenceView> silences(Question.Silences question) {
        return shard.state().silences().entrySet().stream()
                .filter(entry -> entry.getKey().tenant().equals(question.tenant()))
                .map(entry -> view(entry.getValue()))
                .filter(view -> switch (view.state()) {
                    case ACTIVE -> question.active();
                    case PENDING -> question.pending();
                    case EXPIRED -> question.expired();
                })
                .filter(view -> hasAll(view.silence(), question.filter()))
                .sorted(SilenceOrder.INSTANCE)
                .toList();
    }

    List<SilenceView> silence(Question.OneSilence question) {
        Silence silence = shard.state().silence(new SilenceId(question.tenant(), question.id()));
        return silence == null ? List.of() : List.of(view(silence));
    }

    private static boolean hasAll(Silence silence, List<LabelMatcher> filter) {
        return silence.matchers().containsAll(filter);
    }

    private SilenceView view(Silence silence) {
        return new SilenceView(silence, silence.stateAt(now));
    }

    private Stream<HeldAlert> firing(TenantId tenant) {
        return shard.state().alerts().stream()
                .filter(alert -> alert.id().tenant().equals(tenant))
                .filter(HeldAlert::isFiring);
    }

    private AlertView view(HeldAlert alert, List<String> mutedBy) {
        AlertId id = alert.id();
        Policy policy = shard.policy(id.tenant());
        return new AlertView(
                alert.labels(),
                alert.fact().annotations(),
                alert.fact().startsAt(),
                alert.fact().endsAt(),
                alert.fact().updatedAt(),
                alert.fact().generatorUrl(),
                policy.routes().match(alert.labels()).stream()
                        .map(Route::receiver)
                        .distinct()
                        .toList(),
                shard.conclusions().silencedBy(id).stream().sorted().toList(),
                shard.conclusions().inhibitedBy(id).stream().sorted().toList(),
                mutedBy);
    }

    private static boolean isWanted(AlertView view, boolean active, boolean silenced, boolean inhibited) {
        return (active || view.isSuppressed())
                && (silenced || view.silencedBy().isEmpty())
                && (inhibited || view.inhibitedBy().isEmpty());
    }
}
