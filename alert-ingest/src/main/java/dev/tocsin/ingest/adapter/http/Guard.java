package dev.tocsin.ingest.adapter.http;

import dev.tocsin.console.LoopbackTrust;
import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.domain.sender.Admission;
import dev.tocsin.ingest.domain.sender.Admission.Admitted;
import dev.tocsin.ingest.domain.sender.Admission.Refusal;
import dev.tocsin.ingest.domain.sender.Approach;
import dev.tocsin.ingest.domain.sender.Credential;
import dev.tocsin.ingest.domain.sender.KnownSenders;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Lets senders in, by what their request shows. */
@Singleton
final class Guard {

    private static final Logger LOG = Logger.getLogger(Guard.class);

    private final KnownSenders senders;

    Guard(KnownSenders senders) {
        this.senders = senders;
    }

    void warn(@Observes StartupEvent event) {
        if (senders.refusesEverybody()) {
            LOG.warn(
                    "every sender is refused: the server is bound to an address that other machines reach, and no sender"
                            + " is configured; set tocsin.ingest.senders.<name>.token-file, or quarkus.http.host=127.0.0.1");
        }
    }

    Admission admit(HttpServerRequest request) {
        Admission admission = senders.admit(
                LoopbackTrust.of(request).isTrusted() ? Approach.LOOPBACK : Approach.REMOTE,
                Credential.parse(request.getHeader("Authorization")),
                request.getHeader("X-Scope-OrgID"));
        if (admission instanceof Admission.Refused refused) {
            LOG.warnf(
                    "request refused: reason=%s path=%s peer=%s",
                    refused.reason(), request.path(), request.connection().remoteAddress());
        }
        return admission;
    }

    static Answer refusal(Refusal reason) {
        return switch (reason) {
            case NO_SENDER_CONFIGURED, NO_CREDENTIAL, UNKNOWN_CREDENTIAL ->
                Answer.error(401, reason.text()).with("WWW-Authenticate", "Basic realm=\"tocsin\", Bearer");
            case INVALID_TENANT -> Answer.error(400, reason.text());
            case FOREIGN_TENANT -> Answer.error(403, reason.text());
        };
    }

    /** For endpoints open to everybody: they concern no tenant. */
    static Admitted everybody() {
        return new Admitted(TenantId.DEFAULT, null);
    }
}
