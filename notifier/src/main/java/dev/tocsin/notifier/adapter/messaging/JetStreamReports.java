package dev.tocsin.notifier.adapter.messaging;

import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.EventSender;
import dev.tocsin.nats.OutgoingEvent;
import dev.tocsin.nats.Traceparent;
import dev.tocsin.notifier.app.port.Reports;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Stream {@code DELIVERIES}. A report that is published again has the same id, and is dropped if it is there. */
@ApplicationScoped
class JetStreamReports implements Reports {

    private static final String SUBJECT = "tocsin.v1.deliveries";

    /** The connector itself gives up earlier; this is for the case that it does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final MutinyEmitter<byte[]> emitter;
    private final EventCodec codec;

    JetStreamReports(
            @Channel("notifier-deliveries") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter,
            EventCodec codec) {
        this.emitter = emitter;
        this.codec = codec;
    }

    @Override
    public void publish(DeliveryReported report, String traceparent) {
        String id = report.notification() + "/" + report.attempt();
        Message<byte[]> message =
                OutgoingEvent.message(codec.write(report), SUBJECT, id).addMetadata(Traceparent.metadata(traceparent));
        EventSender.send(emitter, message).await().atMost(PATIENCE);
    }
}
