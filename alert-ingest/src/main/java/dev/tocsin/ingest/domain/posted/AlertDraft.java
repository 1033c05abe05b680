package dev.tocsin.ingest.domain.posted;

import dev.tocsin.contracts.LabelSet;
import java.time.Instant;

/**
 * An alert as posted to Alertmanager's API, before anything is made of it.
 *
 * @param startsAt {@link PostedTime#UNSET} if not given
 * @param endsAt {@link PostedTime#UNSET} if not given
 * @param generatorUrl may be empty
 */
public record AlertDraft(LabelSet labels, LabelSet annotations, Instant startsAt, Instant endsAt, String generatorUrl)
        implements Submission {

    @Override
    public AlertDraft draftAt(Instant receivedAt) {
        return this;
    }

    AlertDraft endingAt(Instant end) {
        return new AlertDraft(labels, annotations, startsAt, end, generatorUrl);
    }
}
