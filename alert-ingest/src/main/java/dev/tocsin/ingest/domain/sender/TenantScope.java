package dev.tocsin.ingest.domain.sender;

import dev.tocsin.contracts.TenantId;
import java.util.List;

/** The tenants that a sender may speak for. */
public sealed interface TenantScope {

    /** The tenant of a request that names none. */
    TenantId first();

    boolean covers(TenantId tenant);

    /** Every tenant, such as for the ruler of a Loki with many; who names none means the default tenant. */
    record All() implements TenantScope {

        @Override
        public TenantId first() {
            return TenantId.DEFAULT;
        }

        @Override
        public boolean covers(TenantId tenant) {
            return true;
        }
    }

    /** These alone; at least one. */
    record Only(List<TenantId> tenants) implements TenantScope {

        public Only {
            tenants = List.copyOf(tenants);
            if (tenants.isEmpty()) {
                throw new IllegalArgumentException("a sender needs at least one tenant, or * for all");
            }
        }

        @Override
        public TenantId first() {
            return tenants.getFirst();
        }

        @Override
        public boolean covers(TenantId tenant) {
            return tenants.contains(tenant);
        }
    }
}
