package dev.tocsin.fakes;

import dev.tocsin.fakes.http.Answer;
import dev.tocsin.fakes.http.FakeServer;
import dev.tocsin.fakes.outbox.Outbox;
import dev.tocsin.fakes.outbox.OutboxPage;
import dev.tocsin.fakes.pagerduty.FakePagerDuty;
import dev.tocsin.fakes.slack.FakeSlack;
import dev.tocsin.fakes.smtp.FakeSmtp;
import dev.tocsin.fakes.teams.FakeTeams;
import dev.tocsin.fakes.webhook.FakeWebhook;
import dev.tocsin.fakes.wiring.MachineClock;
import java.time.Clock;
import java.util.List;

/** All fake providers at once, and the page that shows what they received. */
public final class FakeProviders implements AutoCloseable {

    private final FakeServer server;
    private final FakePagerDuty pagerduty;
    private final FakeSlack slack;
    private final FakeTeams teams;
    private final FakeWebhook webhook;
    private final FakeSmtp smtp;

    private FakeProviders(FakeServer server, FakeSmtp smtp, Clock clock) {
        this.server = server;
        this.smtp = smtp;
        this.pagerduty = new FakePagerDuty(server.url() + "/pagerduty", clock);
        this.slack = new FakeSlack(server.url() + "/slack", clock);
        this.teams = new FakeTeams(server.url() + "/teams", clock);
        this.webhook = new FakeWebhook(server.url() + "/webhook", clock);
    }

    /** Starts them on free loopback ports. */
    public static FakeProviders start() {
        return start(0);
    }

    /** Starts them; HTTP listens on the given loopback port, or on a free one when it is 0. */
    public static FakeProviders start(int port) {
        FakeProviders fakes = new FakeProviders(FakeServer.start(port), FakeSmtp.start(), MachineClock.utc());
        fakes.mount();
        return fakes;
    }

    public FakePagerDuty pagerduty() {
        return pagerduty;
    }

    public FakeSlack slack() {
        return slack;
    }

    public FakeTeams teams() {
        return teams;
    }

    public FakeWebhook webhook() {
        return webhook;
    }

    public FakeSmtp smtp() {
        return smtp;
    }

    /** The page that shows everything received, newest first. */
    public String outboxUrl() {
        return server.url() + "/outbox";
    }

    @Override
    public void close() {
        server.close();
        smtp.close();
    }

    private void mount() {
        server.mount("/pagerduty", pagerduty);
        server.mount("/slack", slack);
        server.mount("/teams", teams);
        server.mount("/webhook", webhook);
        Outbox outbox = new Outbox(List.of(pagerduty, slack, teams, webhook), smtp);
        server.page("/outbox.json", path -> Answer.json(200, outbox.summaries()));
        server.page("/outbox", path -> OutboxPage.of(outbox));
    }
}
