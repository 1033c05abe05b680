package dev.tocsin.notifier.adapter.email;

import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.attempt.HttpResult.Unanswered;
import dev.tocsin.notifier.domain.attempt.NoAnswer;
import dev.tocsin.notifier.domain.wire.Runes;
import io.vertx.ext.mail.SMTPException;
import java.util.Locale;

/** What a mail server's refusal means (RFC 5321, 4.2). */
final class SmtpAnswer {

    private static final int EXCERPT = 200;

    private SmtpAnswer() {}

    static AttemptOutcome of(Throwable failure) {
        if (failure instanceof SMTPException refused && refused.getReplyCode() > 0) {
            return of(refused.getReplyCode(), String.valueOf(refused.getReplyMessage()));
        }
        if (failure instanceof IllegalArgumentException) {
            return new Rejected(
                    DeliveryFailure.INVALID_ADDRESS, "the sender or one of the recipients is no mail address");
        }
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("starttls")) {
            return new Retry(
                    DeliveryFailure.CONNECTION_FAILED, "the mail server offers no STARTTLS, which is required");
        }
        if (message.contains("auth")) {
            return new Retry(
                    DeliveryFailure.AUTHENTICATION_FAILED, "the mail server offers no way to log in that we know");
        }
        Unanswered none = NoAnswer.of(failure);
        return new Retry(none.failure(), none.detail());
    }

    /** 4xx passes; of 5xx, the mail as it is will be refused again. */
    static AttemptOutcome of(int code, String reply) {
        String detail = "SMTP " + code + ": " + Runes.cut(HeaderText.oneLine(reply), EXCERPT);
        if (code < 500) {
            return new Retry(DeliveryFailure.SERVER_ERROR, detail);
        }
        return new Rejected(
                switch (code) {
                    case 530, 534, 535, 538 -> DeliveryFailure.AUTHENTICATION_FAILED;
                    case 550, 551, 553 -> DeliveryFailure.INVALID_ADDRESS;
                    case 552 -> DeliveryFailure.TOO_LARGE;
                    default -> DeliveryFailure.INVALID_REQUEST;
                },
                detail);
    }
}
