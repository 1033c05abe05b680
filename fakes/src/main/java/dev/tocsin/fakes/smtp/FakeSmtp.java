package dev.tocsin.fakes.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tocsin.fakes.http.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A mail server (GreenMail) on loopback, without TLS and without authentication: {@code smtp_require_tls: false}. */
public final class FakeSmtp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 20;
    private static final String LOOPBACK = "127.0.0.1";

    private final int port;
    private final List<Mail> earlier = new ArrayList<>();
    private GreenMail server;

    private FakeSmtp(GreenMail server) {
        this.server = server;
        this.port = server.getSmtp().getPort();
    }

    /** Listens on a free port. */
    public static FakeSmtp start() {
        return new FakeSmtp(listen(0));
    }

    /** What {@code smtp_smarthost} names. */
    public String smarthost() {
        return LOOPBACK + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Every mail, oldest first. */
    public synchronized List<Mail> mails() {
        List<Mail> all = new ArrayList<>(earlier);
        Arrays.stream(server.getReceivedMessages()).map(MailReader::read).forEach(all::add);
        return List.copyOf(all);
    }

    /** Waits for that many mails. */
    public List<Mail> await(int count) {
        return await(count, mail -> true, PATIENCE);
    }

    /** Waits for that many mails that fit. */
    public List<Mail> await(int count, Predicate<Mail> wanted, Duration patience) {
        long start = System.nanoTime();
        for (List<Mail> found = fitting(wanted); ; found = fitting(wanted)) {
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new AssertionError("%d of %d awaited mails within %d s; received: %s"
                        .formatted(
                                found.size(),
                                count,
                                patience.toSeconds(),
                                mails().stream().map(Mail::subject).toList()));
            }
            pause();
        }
    }

    /** Stops listening; what was received stays. */
    public synchronized void down() {
        List<Mail> all = mails();
        earlier.clear();
        earlier.addAll(all);
        server.stop();
    }

    /** Listens again on the same port. */
    public synchronized void up() {
        server = listen(port);
    }

    /** How a person reads a mail. */
    public static Reading read(Mail mail) {
        List<String> lines = new ArrayList<>();
        lines.add("from: " + mail.from());
        lines.add("to: " + String.join(", ", mail.to()));
        mail.text().ifPresent(text -> text.lines().forEach(lines::add));
        return new Reading(mail.subject() + " (to " + String.join(", ", mail.to()) + ")", lines);
    }

    @Override
    public synchronized void close() {
        server.stop();
    }

    private List<Mail> fitting(Predicate<Mail> wanted) {
        return mails().stream().filter(wanted).toList();
    }

    private static GreenMail listen(int port) {
        ServerSetup setup = new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        GreenMail server = new GreenMail(setup);
        server.start();
        return server;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for mail", e);
        }
    }
}
