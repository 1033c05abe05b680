package dev.tocsin.notifier.adapter.email;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.app.port.Channel;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.pace.RateLimit;
import dev.tocsin.policy.receiver.EmailConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends a group by mail. */
@ApplicationScoped
public class EmailChannel implements Channel<EmailConfig> {

    private static final Rejected NO_ADDRESS = new Rejected(
            DeliveryFailure.NOT_CONFIGURED, "\"to\" or \"from\" is empty, or a template that needs more than fields");

    private final SmtpSender smtp;
    private final GroupMail mails;

    EmailChannel(SmtpSender smtp, Texts texts, Site site) {
        this.smtp = smtp;
        this.mails = new GroupMail(texts, site);
    }

    @Override
    public Destination destination(EmailConfig config) {
        return new Destination(
                "email", config.server().host() + ":" + config.server().port(), RateLimit.NONE);
    }

    @Override
    public AttemptOutcome send(EmailConfig config, Dispatch dispatch) {
        return mails.of(config, dispatch)
                .filter(mail -> !mail.to().isEmpty() && !mail.from().isBlank())
                .map(mail -> smtp.send(config.server(), mail))
                .orElse(NO_ADDRESS);
    }
}
