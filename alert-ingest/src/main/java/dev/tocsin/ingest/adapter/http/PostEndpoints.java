package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.adapter.http.body.AlertsBody;
import dev.tocsin.ingest.adapter.http.body.MalformedBodyException;
import dev.tocsin.ingest.adapter.http.body.WebhookBody;
import dev.tocsin.ingest.app.AcceptAlerts;
import dev.tocsin.ingest.app.Acceptance;
import dev.tocsin.ingest.app.Origin;
import dev.tocsin.ingest.app.SourceTerms;
import dev.tocsin.ingest.domain.posted.Submission;
import dev.tocsin.ingest.domain.posted.Terms;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Where alerts come in. */
@Singleton
final class PostEndpoints {

    /** The source's name for senders without one. */
    private static final String API = "api";

    private static final String WEBHOOK = "alertmanager";

    private static final Logger LOG = Logger.getLogger(PostEndpoints.class);

    private final AcceptAlerts accept;
    private final SourceTerms terms;
    private final IngestMetrics metrics;

    PostEndpoints(AcceptAlerts accept, SourceTerms terms, IngestMetrics metrics) {
        this.accept = accept;
        this.terms = terms;
        this.metrics = metrics;
    }

    /** {@code POST /api/v2/alerts}. */
    Answer alerts(Call call) throws MalformedBodyException {
        Origin origin = call.origin(API);
        return accept(origin, AlertsBody.read(call.body()), terms.ofPosted(origin));
    }

    /** {@code POST /webhooks/alertmanager}. */
    Answer webhook(Call call) throws MalformedBodyException {
        Origin origin = call.origin(WEBHOOK);
        return accept(origin, WebhookBody.read(call.body()), terms.ofNotified(origin));
    }

    private Answer accept(Origin origin, List<? extends Submission> submissions, Terms terms) {
        Acceptance acceptance = accept.accept(origin, submissions, terms);
        metrics.count(acceptance);
        return switch (acceptance) {
            case Acceptance.Stored stored when stored.problems().isEmpty() -> Answer.empty(200);
            case Acceptance.Stored stored -> Answer.complaint(400, String.join("\n", stored.problems()));
            case Acceptance.Unknown unknown -> {
                LOG.warnf(
                        "alerts not stored: tenant=%s source=%s alerts=%d reason=%s",
                        origin.tenant(), origin.source(), submissions.size(), unknown.outcome());
                yield Answer.complaint(503, unknown.outcome().text());
            }
        };
    }
}
