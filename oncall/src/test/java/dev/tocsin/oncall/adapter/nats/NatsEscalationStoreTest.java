package dev.tocsin.oncall.adapter.nats;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.oncall.app.EscalationStoreContract;
import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.testkit.NatsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** In a bucket of its own, which the running application does not follow. PostgreSQL is away all the time. */
@QuarkusTest
@QuarkusTestResource(value = NatsResource.class, restrictToAnnotatedClass = true)
class NatsEscalationStoreTest extends EscalationStoreContract {

    @Inject
    Nats nats;

    @Inject
    EventCodec codec;

    @Override
    protected EscalationStore store() {
        return new NatsEscalationStore(nats, codec, "ONCALL_TIMERS_TEST");
    }
}
