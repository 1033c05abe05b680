package dev.tocsin.ingest.domain.sender;

import dev.tocsin.contracts.TenantId;
import org.jspecify.annotations.Nullable;

/** Whether a request may come in. */
public sealed interface Admission {

    /**
     * It may.
     *
     * @param sender the name of the sender whose credential it showed; null for a trusted one without
     */
    record Admitted(TenantId tenant, @Nullable String sender) implements Admission {}

    /** It may not. */
    record Refused(Refusal reason) implements Admission {}

    /** Why not. */
    enum Refusal {
        NO_SENDER_CONFIGURED("no sender is configured, and this server can be reached from other machines"),
        NO_CREDENTIAL("a bearer token, or a sender's name and token as user and password, is needed"),
        UNKNOWN_CREDENTIAL("no sender has this credential"),
        INVALID_TENANT("X-Scope-OrgID is not a tenant id"),
        FOREIGN_TENANT("this sender may not speak for that tenant");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
