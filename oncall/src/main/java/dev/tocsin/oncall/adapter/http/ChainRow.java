package dev.tocsin.oncall.adapter.http;

import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.Attention;
import dev.tocsin.oncall.domain.escalation.Chain;
import dev.tocsin.oncall.domain.escalation.Escalation;
import dev.tocsin.oncall.domain.escalation.EscalationPolicy;
import dev.tocsin.oncall.domain.escalation.Stage;
import dev.tocsin.oncall.domain.schedule.CallOrder.NobodyReason;
import dev.tocsin.oncall.domain.schedule.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one group's escalation stands with one schedule.
 *
 * @param title the group's labels in short
 * @param detail more of the state, such as who acknowledged; may be empty
 * @param step the last step taken; 0 before the first
 * @param paged who was paged last; empty before the first
 * @param nextAt when the next step is due; null if none is
 * @param next what happens then
 * @param incident null as long as no incident is known
 */
public record ChainRow(
        String tenant,
        String title,
        Map<String, String> labels,
        String severity,
        String schedule,
        ChainState state,
        String detail,
        int step,
        int round,
        String paged,
        @Nullable Instant nextAt,
        String next,
        @Nullable String incident,
        Instant changedAt) {

    static List<ChainRow> all(List<StoredEscalation> escalations, EscalationPolicy policy) {
        return escalations.stream()
                .flatMap(stored -> stored.escalation().chains().stream().map(chain -> of(stored, chain, policy)))
                .toList();
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    private static ChainRow of(StoredEscalation stored, Chain chain, EscalationPolicy policy) {
        Escalation escalation = stored.escalation();
        ChainState state = ChainState.of(escalation.attention(), chain.stage());
        Map<String, String> labels = chain.subject().group().groupLabels().asMap();
        return new ChainRow(
                escalation.group().tenant().value(),
                labels.getOrDefault("alertname", chain.subject().group().receiver()),
                labels,
                chain.subject().severity(),
                chain.schedule(),
                state,
                detail(escalation.attention(), chain.stage()),
                chain.paged().size(),
                round(chain.stage()),
                chain.paged().isEmpty() ? "" : chain.paged().getLast().name(),
                state.isPending() ? chain.nextAt().orElse(null) : null,
                state.isPending() ? next(chain.stage(), policy) : "",
                escalation.incident() == null
                        ? null
                        : escalation.incident().id().value(),
                stored.changedAt());
    }

    private static String detail(Attention attention, Stage stage) {
        return switch (attention) {
            case Attention.Acknowledged(String by, Instant _) -> "by " + by;
            case Attention.Closed(String by, Instant _) -> "by " + by;
            case Attention.Resolved _ -> "";
            case Attention.Awaited _ ->
                switch (stage) {
                    case Stage.Calling _ -> "";
                    case Stage.Stranded stranded -> words(stranded.reason());
                    case Stage.GivenUp gaveUp -> "nobody acknowledged in " + rounds(gaveUp.rounds());
                };
        };
    }

    private static String words(NobodyReason reason) {
        return switch (reason) {
            case NO_SCHEDULES -> "no schedules are defined";
            case UNKNOWN_SCHEDULE -> "no schedule has this name";
        };
    }

    private static String rounds(int rounds) {
        return rounds == 1 ? "1 round" : rounds + " rounds";
    }

    private static int round(Stage stage) {
        return switch (stage) {
            case Stage.Calling calling -> calling.round();
            case Stage.Stranded stranded -> stranded.rounds();
            case Stage.GivenUp gaveUp -> gaveUp.rounds();
        };
    }

    private static String next(Stage stage, EscalationPolicy policy) {
        return switch (stage) {
            case Stage.Calling(int _, List<Person> remaining, Instant _)
            when !remaining.isEmpty() -> remaining.getFirst().name();
            case Stage.Calling calling when calling.round() > policy.repeats() -> "gives up: everybody was paged";
            case Stage.Calling calling -> "round " + (calling.round() + 1) + " begins";
            case Stage.Stranded _ -> "looking again for somebody to page";
            case Stage.GivenUp _ -> "";
        };
    }
}
