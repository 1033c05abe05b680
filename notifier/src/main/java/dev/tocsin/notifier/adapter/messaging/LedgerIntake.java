package dev.tocsin.notifier.adapter.messaging;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Settlement;
import dev.tocsin.nats.UnreadableEventException;
import dev.tocsin.notifier.app.port.Ledger;
import dev.tocsin.notifier.app.port.LedgerUnavailableException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Writes every outcome into the ledger; while PostgreSQL is away the outcomes wait in their stream. */
@ApplicationScoped
class LedgerIntake {

    private static final Logger LOG = Logger.getLogger(LedgerIntake.class);

    private final Ledger ledger;
    private final EventCodec codec;

    LedgerIntake(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    @Incoming("notifier-ledger")
    @Blocking
    CompletionStage<Void> write(Message<byte[]> message) {
        try {
            ledger.write(codec.read(message.getPayload(), DeliveryReported.class));
            return Settlement.taken(message);
        } catch (UnreadableEventException e) {
            LOG.errorf("delivery report set aside: reason=%s", e.getMessage());
            return Settlement.taken(message);
        } catch (LedgerUnavailableException e) {
            LOG.debugf("ledger lags behind: reason=%s", e.getMessage());
            return Settlement.putBack(message, e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "delivery report not written, it will come again");
            return Settlement.putBack(message, e);
        }
    }
}
