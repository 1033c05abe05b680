package dev.tocsin.ingest.app;

import dev.tocsin.contracts.v1.alerts.AlertsAccepted;
import dev.tocsin.contracts.v1.alerts.PostedAlert;
import dev.tocsin.ingest.app.port.AlertLog;
import dev.tocsin.ingest.app.port.StoreOutcome;
import dev.tocsin.ingest.domain.posted.AlertDraft;
import dev.tocsin.ingest.domain.posted.AlertReview;
import dev.tocsin.ingest.domain.posted.PostedTime;
import dev.tocsin.ingest.domain.posted.RequestParts;
import dev.tocsin.ingest.domain.posted.Submission;
import dev.tocsin.ingest.domain.posted.Terms;
import dev.tocsin.ingest.domain.posted.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Takes the alerts of one request: reviews each, and stores the valid ones before it answers. */
public final class AcceptAlerts {

    private final AlertLog log;
    private final InstantSource clock;
    private final Supplier<String> requestIds;

    /** @param requestIds a new random id at each call; it keeps a part that is published twice from counting twice */
    public AcceptAlerts(AlertLog log, InstantSource clock, Supplier<String> requestIds) {
        this.log = log;
        this.clock = clock;
        this.requestIds = requestIds;
    }

    public Acceptance accept(Origin origin, List<? extends Submission> submissions, Terms terms) {
        Instant receivedAt = clock.instant();
        List<PostedAlert> alerts = new ArrayList<>(submissions.size());
        List<String> problems = new ArrayList<>(0);
        int resolved = 0;
        for (Submission submission : submissions) {
            AlertDraft draft = submission.draftAt(receivedAt);
            resolved += isResolved(draft, receivedAt) ? 1 : 0;
            Verdict verdict = submission
                    .problem()
                    .<Verdict>map(Verdict.Refused::new)
                    .orElseGet(() -> AlertReview.review(draft, receivedAt, terms));
            switch (verdict) {
                case Verdict.Accepted accepted -> alerts.add(accepted.alert());
                case Verdict.Refused refused -> problems.add(refused.reason());
            }
        }
        StoreOutcome outcome = store(origin, receivedAt, alerts);
        return outcome == StoreOutcome.STORED
                ? new Acceptance.Stored(new Acceptance.Tally(submissions.size() - resolved, resolved), problems)
                : new Acceptance.Unknown(outcome);
    }

    private static boolean isResolved(AlertDraft draft, Instant receivedAt) {
        return !PostedTime.isUnset(draft.endsAt()) && !draft.endsAt().isAfter(receivedAt);
    }

    private StoreOutcome store(Origin origin, Instant receivedAt, List<PostedAlert> alerts) {
        String request = requestIds.get();
        int number = 0;
        for (List<PostedAlert> part : RequestParts.of(alerts)) {
            String id = request + "." + number++;
            StoreOutcome outcome =
                    log.store(new AlertsAccepted(id, origin.tenant(), origin.source(), receivedAt, part));
            if (outcome != StoreOutcome.STORED) {
                return outcome;
            }
        }
        return StoreOutcome.STORED;
    }
}
