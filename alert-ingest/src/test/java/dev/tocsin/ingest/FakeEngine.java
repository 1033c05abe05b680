package dev.tocsin.ingest;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.contracts.v1.questions.SilenceAnswer;
import dev.tocsin.contracts.v1.questions.SilenceView;
import dev.tocsin.nats.AnswerDesk;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.policy.matcher.Matchers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** An engine that knows the alerts it is given and keeps silences, without muting anything by them. */
final class FakeEngine implements AutoCloseable {

    final List<AlertView> alerts = new CopyOnWriteArrayList<>();
    final List<GroupView> groups = new CopyOnWriteArrayList<>();
    final List<Question> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Silence> silences = new LinkedHashMap<>();
    private final AnswerDesk desk;
    private boolean open = true;

    private FakeEngine(Nats nats, EventCodec codec) {
        this.desk = AnswerDesk.open(nats, codec, this::answer);
    }

    static FakeEngine open(Nats nats, EventCodec codec) {
        return new FakeEngine(nats, codec);
    }

    <Q extends Question> Q lastAsked(Class<Q> type) {
        return asked.stream().filter(type::isInstance).map(type::cast).toList().getLast();
    }

    private synchronized List<?> answer(Question question) {
        asked.add(question);
        return switch (question) {
            case Question.Alerts all ->
                alerts.stream()
                        .filter(alert -> Matchers.compile(all.filter()).matches(alert.labels()))
                        .toList();
            case Question.Groups all -> groups;
            case Question.Silences all -> views(all);
            case Question.OneSilence one ->
                Optional.ofNullable(silences.get(one.id())).map(FakeEngine::view).stream()
                        .toList();
            case Question.SetSilence set -> List.of(set(set));
            case Question.ExpireSilence expire -> List.of(expire(expire));
        };
    }

    private List<SilenceView> views(Question.Silences asked) {
        List<SilenceView> views = new ArrayList<>();
        for (Silence silence : silences.values()) {
            SilenceView view = view(silence);
            boolean wanted =
                    switch (view.state()) {
                        case ACTIVE -> asked.active();
                        case PENDING -> asked.pending();
                        case EXPIRED -> asked.expired();
                    };
            if (wanted) {
                views.add(view);
            }
        }
        return views;
    }

    private SilenceAnswer set(Question.SetSilence command) {
        if (command.id() != null && !silences.containsKey(command.id())) {
            return new SilenceAnswer.Unknown(command.id());
        }
        boolean empty = command.matchers().stream().map(LabelMatcher::value).allMatch(String::isEmpty);
        if (empty) {
            return new SilenceAnswer.Refused("silence invalid: at least one matcher must not match the empty string");
        }
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        silences.put(
                id,
                new Silence(
                        id,
                        command.matchers(),
                        command.startsAt().isBefore(now) ? now : command.startsAt(),
                        command.endsAt(),
                        now,
                        command.createdBy(),
                        command.comment(),
                        command.annotations()));
        return new SilenceAnswer.Done(id);
    }

    private SilenceAnswer expire(Question.ExpireSilence command) {
        Silence silence = silences.get(command.id());
        if (silence == null) {
            return new SilenceAnswer.Unknown(command.id());
        }
        Instant now = Instant.now();
        silences.put(
                silence.id(),
                new Silence(
                        silence.id(),
                        silence.matchers(),
                        silence.startsAt(),
                        now,
                        now,
                        silence.createdBy(),
                        silence.comment(),
                        silence.annotations()));
        return new SilenceAnswer.Done(command.id());
    }

    private static SilenceView view(Silence silence) {
        return new SilenceView(silence, silence.stateAt(Instant.now()));
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            desk.close();
        }
    }
}
