package dev.tocsin.notifier.adapter.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotificationId;
import dev.tocsin.contracts.NotifiedAlert;
import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.deliveries.DeliveryFailure;
import dev.tocsin.contracts.v1.notifications.Notification;
import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.fakes.smtp.FakeSmtp;
import dev.tocsin.fakes.smtp.Mail;
import dev.tocsin.notifier.Given;
import dev.tocsin.notifier.GivenConfig;
import dev.tocsin.notifier.GivenPolicy;
import dev.tocsin.notifier.PlainTexts;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Delivered;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Rejected;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome.Retry;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.conversation.Episode;
import dev.tocsin.policy.receiver.EmailConfig;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a mail server. */
class EmailChannelTest {

    private static final Site SITE = new Site(Given.EXTERNAL_URL);

    private final Vertx vertx = Vertx.vertx();
    private final FakeSmtp server = FakeSmtp.start();
    private final SmtpSender sender = new SmtpSender(vertx, GivenConfig.with(Map.of("tocsin.notifier.timeout", "5s")));
    private final EmailChannel channel = new EmailChannel(sender, PlainTexts.get(), SITE);

    @AfterEach
    void close() {
        server.close();
        vertx.close();
    }

    private EmailConfig config(String more) {
        return GivenPolicy.settings(EmailConfig.class, """
                email_configs:
                - smarthost: %s
                  require_tls: false
                  from: Tocsin <tocsin@example.org>
                  to: a@example.org, "B, the second" <b@example.org>
                """.formatted(server.smarthost()) + more.indent(2));
    }

    private Mail sent(EmailConfig config, Dispatch dispatch) {
        assertThat(channel.send(config, dispatch)).isInstanceOf(Delivered.class);
        return server.mails().getLast();
    }

    private static Dispatch begin(Notification notification) {
        return new Dispatch(notification, null, Given.NOW);
    }

    @Test
    void everyMailHasBothPartsAndSaysWhatItIs() {
        Mail mail = sent(config(""), begin(Given.firstNotification("n1")));

        assertThat(mail.subject()).isEqualTo("[FIRING:2] HighErrorRate loki (critical)");
        assertThat(mail.to()).anyMatch(to -> to.contains("a@example.org")).anyMatch(to -> to.contains("b@example.org"));
        assertThat(mail.text().orElseThrow())
                .contains("5xx on <a> & rising")
                .contains("severity = critical")
                .contains("Runbook:  https://tocsin.example/runbooks/HighErrorRate")
                .contains("Incident: https://tocsin.example/incidents/7");
        assertThat(mail.html().orElseThrow())
                .contains("5xx on &lt;a&gt; &amp; rising")
                .contains("href=\"https://tocsin.example/incidents/7\"")
                .contains("#c62828");
        assertThat(mail.headers())
                .containsEntry("auto-submitted", "auto-generated")
                .containsEntry("x-auto-response-suppress", "All");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | t@example.org",
                "a@example.org, x y z | t@example.org",
                "a@example.org | not an address",
            })
    void whatIsNoAddressIsNotTriedAgain(String to, String from) {
        EmailConfig config = GivenPolicy.settings(
                EmailConfig.class,
                "email_configs:\n- smarthost: " + server.smarthost() + "\n  require_tls: false\n  to: " + to
                        + "\n  from: " + from);

        assertThat(channel.send(config, begin(Given.firstNotification("n1"))))
                .isEqualTo(new Rejected(
                        DeliveryFailure.INVALID_ADDRESS, "the sender or one of the recipients is no mail address"));
    }

    @Test
    void headersSayWhoIsMeantAndWhoGetsItIsTheSettings() {
        Mail mail = sent(
                config("headers: {To: Team <team@example.org>, From: 'Ops <ops@example.org>', Message-Id: x}"),
                begin(Given.firstNotification("n1")));

        assertThat(mail.headers())
                .containsEntry("to", "Team <team@example.org>")
                .containsEntry("from", "Ops <ops@example.org>");
        assertThat(mail.headers().get("message-id")).endsWith("@tocsin.example>");
    }

    @Test
    void noMailIsOneThatLargeServersRefuse() {
        String long1 = "Überlast ".repeat(300);
        NotifiedAlert alert = new NotifiedAlert(
                LabelSet.of("alertname", long1, "ascii", "y".repeat(3_000)),
                LabelSet.of("summary", "z".repeat(5_000)),
                Given.STARTED,
                null,
                "");
        Notification notification = Given.notification(
                "n1",
                "email",
                NotifyReason.FIRST_NOTIFICATION,
                new AlertGroup("team.x", Given.KEY, alert.labels(), LabelSet.EMPTY, List.of(alert)));

        Mail mail = sent(
                config("headers: {X-Name: '{{ .GroupLabels.alertname }}', X-Ascii: '{{ .GroupLabels.ascii }}'}"),
                begin(notification));

        assertThat(mail.violations()).isEmpty();
        assertThat(mail.subject()).startsWith("[FIRING:1] Überlast").endsWith("\u2026");
        assertThat(mail.source())
                .containsSubsequence("multipart/alternative", "text/plain", "text/html", "quoted-printable");
    }

    @Test
    void everyAttemptIsTheSameMail() {
        Mail first = sent(config(""), begin(Given.firstNotification("n1")));
        Mail again = sent(config(""), begin(Given.firstNotification("n1")));

        assertThat(first.headers().get("message-id")).matches("<[0-9a-f]{32}@tocsin\\.example>");
        assertThat(again.headers().get("message-id")).isEqualTo(first.headers().get("message-id"));
    }

    @Test
    void whatFollowsRefersToTheFirstMailOfTheProblem() {
        Mail first = sent(config(""), begin(Given.firstNotification("n1")));
        Mail next = sent(
                config(""),
                new Dispatch(Given.allResolved("n2"), new Episode(new NotificationId("n1"), null), Given.NOW));

        assertThat(first.headers()).doesNotContainKey("references");
        assertThat(next.headers())
                .containsEntry("references", first.headers().get("message-id"))
                .containsEntry("in-reply-to", first.headers().get("message-id"));
    }

    @ParameterizedTest
    @CsvSource({
        "none, <alert-038ab47e83d22a58-@alertmanager>",
        "daily, <alert-038ab47e83d22a58-2026-11-21@alertmanager>",
    })
    void alertmanagersThreadsAreKeptWhereTheyAreAskedFor(String byDate, String root) {
        Mail mail = sent(
                config("threading: {enabled: true, thread_by_date: " + byDate + "}"),
                begin(Given.firstNotification("n1")));

        assertThat(mail.headers()).containsEntry("references", root).containsEntry("in-reply-to", root);
    }

    @Test
    void noLabelCanAddAHeader() {
        NotifiedAlert hostile = new NotifiedAlert(
                LabelSet.of("alertname", "Down\r\nBcc: evil@example.org\r\n\r\nbody"),
                LabelSet.EMPTY,
                Given.STARTED,
                null,
                "");
        Notification notification = Given.notification(
                "n1",
                "email",
                NotifyReason.FIRST_NOTIFICATION,
                new AlertGroup("team.x", Given.KEY, hostile.labels(), LabelSet.EMPTY, List.of(hostile)));

        Mail mail = sent(config("headers: {X-Alert: '{{ .GroupLabels.alertname }}'}"), begin(notification));

        assertThat(mail.headers()).doesNotContainKey("bcc");
        assertThat(mail.subject()).isEqualTo("[FIRING:1] Down Bcc: evil@example.org body");
        assertThat(mail.headers()).containsEntry("x-alert", "Down Bcc: evil@example.org body");
    }

    @Test
    void headersAndTextsOfTheSettingsAreUsed() {
        Mail mail =
                sent(config("""
                        headers: {Subject: 'Überlast {{ .GroupLabels.job }}', X-Team: 'Zürich {{ .RouteLabels.team }}'}
                        html: '<p>{{ .CommonAnnotations.summary }}</p>'
                        text: plain
                        """), begin(Given.notification("n1", NotifyReason.FIRST_NOTIFICATION, Given.firing("a"))));

        assertThat(mail.subject()).isEqualTo("Überlast loki");
        assertThat(mail.headers()).containsEntry("x-team", "Zürich x");
        assertThat(mail.html())
                .hasValueSatisfying(html -> assertThat(html.strip()).isEqualTo("<p>5xx on &lt;a&gt; &amp; rising</p>"));
        assertThat(mail.text())
                .hasValueSatisfying(text -> assertThat(text.strip()).isEqualTo("plain"));
    }

    @Test
    void textsThatComeToNothingLeaveAMailThatSaysSomething() {
        String none = "'{{ .CommonAnnotations.nothing }}'";
        Mail mail = sent(
                config("headers: {Subject: " + none + ", X-Team: " + none + "}\nhtml: " + none + "\ntext: " + none),
                begin(Given.firstNotification("n1")));

        assertThat(mail.subject()).isEqualTo("[FIRING:2] HighErrorRate loki (critical)");
        assertThat(mail.headers()).doesNotContainKey("x-team");
        assertThat(mail.text().orElseThrow()).contains("5xx on <a>");
        assertThat(mail.html()).isEmpty();
    }

    @Test
    void aPersonOnCallIsToldWhereToAcknowledge() {
        Recipient.Person person = new Recipient.Person(Given.POLICY, "Ada", "ada@example.org", "primary", 1);

        AttemptOutcome outcome = new PageChannel(sender, PlainTexts.get(), SITE)
                .send(
                        new PageSettings(config("").server(), "tocsin@example.org", person),
                        begin(Given.firstNotification("n1")));

        assertThat(outcome).isInstanceOf(Delivered.class);
        Mail mail = server.mails().getLast();
        assertThat(mail.subject()).isEqualTo("On call (primary): [FIRING:2] HighErrorRate loki (critical)");
        assertThat(mail.to()).containsExactly("ada@example.org");
        assertThat(mail.text().orElseThrow())
                .contains("Ada, you are on call for primary and this needs you.")
                .contains("Acknowledge: https://tocsin.example/incidents/7")
                .contains("Runbook: https://tocsin.example/runbooks/HighErrorRate");
        assertThat(mail.html().orElseThrow()).contains("<strong>Acknowledge</strong>");
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        server.down();

        assertThat(channel.send(config(""), begin(Given.firstNotification("n1"))))
                .isInstanceOfSatisfying(
                        Retry.class, retry -> assertThat(retry.failure()).isEqualTo(DeliveryFailure.CONNECTION_FAILED));
    }

    @Test
    void aServerWithoutStarttlsIsNotTrustedWithTheMail() {
        EmailConfig strict = GivenPolicy.settings(
                EmailConfig.class,
                "email_configs:\n- smarthost: " + server.smarthost() + "\n  from: a@example.org\n  to: b@example.org");

        assertThat(channel.send(strict, begin(Given.firstNotification("n1"))))
                .isEqualTo(new Retry(
                        DeliveryFailure.CONNECTION_FAILED, "the mail server offers no STARTTLS, which is required"));
        assertThat(server.mails()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "421, retry, SERVER_ERROR",
        "450, retry, SERVER_ERROR",
        "452, retry, SERVER_ERROR",
        "535, reject, AUTHENTICATION_FAILED",
        "550, reject, INVALID_ADDRESS",
        "552, reject, TOO_LARGE",
        "554, reject, INVALID_REQUEST",
    })
    void refusalsMeanWhatTheirCodeSays(int code, String outcome, DeliveryFailure failure) {
        String detail = "SMTP " + code + ": no, thanks";

        assertThat(SmtpAnswer.of(code, "no,\r\nthanks"))
                .isEqualTo(outcome.equals("retry") ? new Retry(failure, detail) : new Rejected(failure, detail));
    }

    @Test
    void addressesMayHoldCommasInQuotes() {
        assertThat(AddressList.parse("a@x.org, \"B, C\" <b@x.org>,, c@x.org "))
                .containsExactly("a@x.org", "\"B, C\" <b@x.org>", "c@x.org");
    }

    @Test
    void encodedWordsAreWholeAndShort() {
        String encoded = HeaderText.encoded("Ü".repeat(60));

        assertThat(encoded.split(" ")).hasSizeGreaterThan(1).allMatch(word -> word.length() <= 75);
        assertThat(HeaderText.encoded("plain\ttext")).isEqualTo("plain text");
    }
}
