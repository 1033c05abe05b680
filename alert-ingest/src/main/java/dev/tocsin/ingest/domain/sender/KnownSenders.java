package dev.tocsin.ingest.domain.sender;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.domain.sender.Admission.Admitted;
import dev.tocsin.ingest.domain.sender.Admission.Refusal;
import dev.tocsin.ingest.domain.sender.Admission.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides who may come in. */
public final class KnownSenders {

    /** The tenant that a Loki without tenants names. */
    private static final String NO_TENANT = "fake";

    private final List<Sender> senders;
    private final Exposure exposure;

    public KnownSenders(List<Sender> senders, Exposure exposure) {
        this.senders = List.copyOf(senders);
        this.exposure = exposure;
    }

    /** Whether nobody at all can come in, because there is no credential that anybody could show. */
    public boolean refusesEverybody() {
        return senders.isEmpty() && exposure == Exposure.NETWORK;
    }

    /** @param orgId the value of {@code X-Scope-OrgID}; null if there is none */
    public Admission admit(Approach approach, Credential credential, @Nullable String orgId) {
        if (refusesEverybody()) {
            return new Refused(Refusal.NO_SENDER_CONFIGURED);
        }
        if (approach == Approach.LOOPBACK && (credential instanceof Credential.None || senders.isEmpty())) {
            return scoped(null, new TenantScope.All(), orgId);
        }
        Sender sender = senderOf(credential);
        if (sender == null) {
            return new Refused(
                    credential instanceof Credential.None ? Refusal.NO_CREDENTIAL : Refusal.UNKNOWN_CREDENTIAL);
        }
        return scoped(sender.name(), sender.scope(), orgId);
    }

    private static Admission scoped(@Nullable String sender, TenantScope scope, @Nullable String orgId) {
        if (orgId == null || orgId.isEmpty() || orgId.equals(NO_TENANT)) {
            return new Admitted(scope.first(), sender);
        }
        if (!TenantId.isValid(orgId)) {
            return new Refused(Refusal.INVALID_TENANT);
        }
        TenantId tenant = new TenantId(orgId);
        return scope.covers(tenant) ? new Admitted(tenant, sender) : new Refused(Refusal.FOREIGN_TENANT);
    }

    private @Nullable Sender senderOf(Credential credential) {
        return switch (credential) {
            case Credential.None none -> null;
            case Credential.Unreadable unreadable -> null;
            case Credential.Bearer bearer -> holderOf(bearer.token());
            case Credential.Basic basic -> {
                Sender holder = holderOf(basic.password());
                yield holder != null && holder.name().equals(basic.user()) ? holder : null;
            }
        };
    }

    /** Asks every sender, so that the time taken does not tell which one it was. */
    private @Nullable Sender holderOf(TokenDigest token) {
        Sender holder = null;
        for (Sender sender : senders) {
            if (sender.shows(token)) {
                holder = sender;
            }
        }
        return holder;
    }
}
