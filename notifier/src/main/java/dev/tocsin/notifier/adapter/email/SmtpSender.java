package dev.tocsin.notifier.adapter.email;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.adapter.config.NotifierConfig;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.policy.receiver.SmtpServer;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands a mail to its server, in a connection of its own. */
@ApplicationScoped
class SmtpSender {

    private final Vertx vertx;
    private final Duration timeout;

    SmtpSender(Vertx vertx, NotifierConfig config) {
        this.vertx = vertx;
        this.timeout = config.timeout();
    }

    AttemptOutcome send(SmtpServer server, Mail mail) {
        MailClient client = MailClient.create(vertx, SmtpOptions.of(server, timeout));
        try {
            client.sendMail(message(mail))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Delivered(mail.headers().getOrDefault("Message-ID", ""));
        } catch (ExecutionException e) {
            return SmtpAnswer.of(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return new Retry(DeliveryFailure.TIMEOUT, "the mail server did not take the mail within " + timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a mail was sent", e);
        } finally {
            client.close();
        }
    }

    private static MailMessage message(Mail mail) {
        MailMessage message = new MailMessage()
                .setFrom(mail.from())
                .setTo(mail.to())
                .setSubject(mail.subject())
                .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(mail.headers()));
        if (mail.text() != null) {
            message.setText(mail.text());
        }
        if (mail.html() != null) {
            message.setHtml(mail.html());
        }
        return message;
    }
}
