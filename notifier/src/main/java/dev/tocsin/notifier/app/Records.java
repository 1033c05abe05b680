package dev.tocsin.notifier.app;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.deliveries.DeliveryOutcome;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.nats.LogTrace;
import dev.tocsin.notifier.app.port.Conversations;
import dev.tocsin.notifier.app.port.Conversations.Kept;
import dev.tocsin.notifier.app.port.Lease;
import dev.tocsin.notifier.app.port.NotInChargeException;
import dev.tocsin.notifier.app.port.Reports;
import dev.tocsin.notifier.app.port.WaitingRoom;
import dev.tocsin.notifier.domain.conversation.Attempt;
import dev.tocsin.notifier.domain.conversation.Conclusion;
import dev.tocsin.notifier.domain.conversation.Conversation;
import dev.tocsin.notifier.domain.conversation.WaitingDelivery;
import org.jboss.logging.Logger;

/**
 * Keeps what happened, in the order that survives a kill at any point: that an attempt starts, before the provider is
 * called; its end, before it is reported; and only then does the notification leave the waiting room.
 */
public final class Records {

    private static final Logger LOG = Logger.getLogger(Records.class);

    private final WaitingRoom room;
    private final Conversations conversations;
    private final Reports reports;
    private final Perseverance perseverance;
    private final Lease lease;

    public Records(
            WaitingRoom room, Conversations conversations, Reports reports, Perseverance perseverance, Lease lease) {
        this.room = room;
        this.conversations = conversations;
        this.reports = reports;
        this.perseverance = perseverance;
        this.lease = lease;
    }

    Kept conversation(WaitingDelivery waiting) {
        return conversations.get(waiting.conversation());
    }

    /** Not persevering: what cannot be noted is not begun, nor what another notifier may have begun. */
    Kept starts(WaitingDelivery waiting, Kept kept, Attempt attempt) {
        if (!lease.isHeld()) {
            throw new NotInChargeException("another notifier may deliver by now");
        }
        Conversation starting = kept.conversation().starting(attempt);
        return new Kept(starting, conversations.put(waiting.conversation(), starting, kept.revision()));
    }

    /** @param started as it was kept when the attempt began */
    void ended(WaitingDelivery waiting, Kept started, Conclusion conclusion) throws InterruptedException {
        switch (conclusion) {
            case Conclusion.Over over -> {
                perseverance.until(
                        "outcome recorded",
                        () -> conversations.put(waiting.conversation(), over.conversation(), started.revision()));
                over(waiting, over.report());
            }
            case Conclusion.Again again -> {
                perseverance.until("attempt reported", () -> reports.publish(again.report(), waiting.traceparent()));
                perseverance.until("retry recorded", () -> room.put(again.waiting()));
            }
        }
        try (LogTrace trace = LogTrace.of(waiting.traceparent())) {
            log(conclusion.report());
        }
    }

    /** It is over, and this is its last report. */
    void over(WaitingDelivery waiting, DeliveryReported report) throws InterruptedException {
        perseverance.until("outcome reported", () -> reports.publish(report, waiting.traceparent()));
    }

    private static String name(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Configured configured -> configured.integration().toString();
            case Recipient.Person person -> person.schedule() + "/" + person.name();
        };
    }

    /** Nothing more is to be done with it. */
    void leave(WaitingDelivery waiting) throws InterruptedException {
        perseverance.until("waiting room left", () -> room.remove(waiting));
    }

    private static void log(DeliveryReported report) {
        if (report.outcome() instanceof DeliveryOutcome.Rejected(DeliveryFailure failure, String detail)) {
            LOG.errorf(
                    "delivery given up, somebody may not know: tenant=%s receiver=%s groupKey=%s notification=%s"
                            + " attempt=%d failure=%s detail=%s",
                    report.tenant(),
                    name(report.recipient()),
                    report.groupId().key(),
                    report.notification(),
                    report.attempt(),
                    failure,
                    detail);
            return;
        }
        LOG.infof(
                "delivery attempted: tenant=%s notification=%s attempt=%d outcome=%s",
                report.tenant(), report.notification(), report.attempt(), report.outcome());
    }
}
