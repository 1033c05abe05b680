package dev.tocsin.fakes.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeSmtpTest {

    private final FakeSmtp smtp = FakeSmtp.start();

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void mailIsReceivedAndTakenApart() {
        send("Disk full");

        Mail mail = smtp.await(1).getFirst();

        assertThat(mail.subject()).isEqualTo("Disk full");
        assertThat(mail.to()).containsExactly("ops@example.org");
        assertThat(mail.from()).isEqualTo("tocsin@example.org");
        assertThat(mail.text()).hasValueSatisfying(text -> assertThat(text).contains("see the page"));
    }

    @Test
    void mailThatALargeServerWouldNotShowIsNamed() {
        send("Disk full");
        send("");
        send("x".repeat(999));

        assertThat(smtp.await(3))
                .extracting(mail -> String.join("; ", mail.violations()))
                .containsExactly("", "'subject' is missing or blank", "a line has more than 998 characters");
    }

    @Test
    void serverThatIsDownTakesNothingAndComesBackOnItsPortWithWhatItHad() {
        send("first");
        smtp.await(1);
        smtp.down();
        assertThatThrownBy(() -> send("lost")).isInstanceOf(RuntimeException.class);

        smtp.up();
        send("second");

        assertThat(smtp.await(2)).extracting(Mail::subject).containsExactly("first", "second");
    }

    private void send(String subject) {
        GreenMailUtil.sendTextEmail(
                "ops@example.org",
                "tocsin@example.org",
                subject,
                "see the page",
                new ServerSetup(smtp.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
