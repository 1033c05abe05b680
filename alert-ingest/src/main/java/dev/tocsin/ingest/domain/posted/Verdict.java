package dev.tocsin.ingest.domain.posted;

import dev.tocsin.contracts.v1.alerts.PostedAlert;

/** What came of a submission. One that is refused does not keep the others of its request from being accepted. */
public sealed interface Verdict {

    /** It is valid, and its times are filled in. */
    record Accepted(PostedAlert alert) implements Verdict {}

    /** It is not valid; the reason is in Alertmanager's words, as its clients expect. */
    record Refused(String reason) implements Verdict {}
}
