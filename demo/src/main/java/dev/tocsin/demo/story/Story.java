package dev.tocsin.demo.story;

import dev.tocsin.demo.suite.AlertSender;
import dev.tocsin.demo.suite.Tempo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An outage that holds its consequences back, a spike in the logs, a page that escalates, a heartbeat that stops. */
public final class Story implements AutoCloseable {

    /** The one organisation of a Loki that has no tenants. */
    private static final Map<String, String> LOKI = Map.of("X-Scope-OrgID", "fake");

    private final AlertSender sender;
    private final Narrator narrator;
    private final Tempo tempo;
    private final String url;
    private final String outbox;
    private final Heartbeat heartbeat;

    public Story(AlertSender sender, Narrator narrator, Tempo tempo, String url, String outbox) {
        this.sender = sender;
        this.narrator = narrator;
        this.tempo = tempo;
        this.url = url;
        this.outbox = outbox;
        this.heartbeat = new Heartbeat(sender, tempo.times().beat());
    }

    /** Tells the whole story and returns. The heartbeat goes on until this is closed. */
    public void play() throws InterruptedException {
        List<Scene> scenes = scenes();
        long start = System.nanoTime();
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            narrator.scene(i + 1, scenes.size(), scene, Duration.ofNanos(System.nanoTime() - start));
            scene.action().run();
            TimeUnit.NANOSECONDS.sleep(tempo.pause(scene.stay()).toNanos());
        }
        narrator.ending(
                url,
                List.of(
                        "what was sent to whom, and what they answered: " + url + "/deliveries",
                        "the incidents with their timelines: " + url + "/incidents",
                        "everything that left the house: " + outbox));
    }

    @Override
    public void close() {
        heartbeat.close();
    }

    private List<Scene> scenes() {
        return List.of(
                new Scene(
                        "The ingress fails, and everything behind it suffers",
                        List.of(
                                "Five alerts arrive: IngressDown (critical), and errors and latency of what lies behind it.",
                                "One inhibit rule holds the four consequences back: PagerDuty, Teams and Slack hear of",
                                "the cause alone."),
                        List.of(outbox, url + "/alerts?show=muted   the four, and what holds them back"),
                        Duration.ofSeconds(40),
                        this::ingressFails),
                new Scene(
                        "Loki counts errors in the logs of payments",
                        List.of(
                                "Its ruler speaks the same API, with a tenant header; a warning goes to Slack and by mail."),
                        List.of(outbox + "   the message links to the query in Grafana's Explore"),
                        Duration.ofSeconds(30),
                        () -> sender.fire(List.of(Cast.lokiErrorSpike()), LOKI)),
                new Scene(
                        "The orders database is down, and nobody answers",
                        List.of(
                                "Ada is on call and gets a mail. Nobody acknowledges, so after %d s Grace gets one."
                                        .formatted(tempo.times().escalateAfter().toSeconds()),
                                "Acknowledge the incident on its page, and the paging stops."),
                        List.of(
                                url + "/incidents   with the runbook's steps",
                                url + "/oncall   who is on call, now and next"),
                        Duration.ofSeconds(45),
                        () -> sender.fire(List.of(Cast.postgresDown()))),
                new Scene(
                        "The heartbeat stops",
                        List.of(
                                "Prometheus' Watchdog, which always fires, no longer arrives. Silence is the failure:",
                                "after %d s and %d s of grace, DeadMansSwitchTripped pages."
                                        .formatted(
                                                tempo.times().beat().toSeconds(),
                                                tempo.times().grace().toSeconds())),
                        List.of(outbox),
                        Duration.ofSeconds(35),
                        heartbeat::stop),
                new Scene(
                        "The heartbeat is back",
                        List.of("The switch recovers, and whoever was paged is told so."),
                        List.of(outbox),
                        Duration.ofSeconds(20),
                        heartbeat::resume),
                new Scene(
                        "Everything recovers",
                        List.of(
                                "The database, the ingress with all behind it, and payments: whoever was told of a problem",
                                "is told of its end, and nobody hears of the four that were held back."),
                        List.of(outbox, url + "/incidents   resolved with their groups"),
                        Duration.ofSeconds(25),
                        this::allRecovers));
    }

    /** The cause and its consequences in one request, as one evaluation of Prometheus' rules sends them. */
    private void ingressFails() {
        sender.fire(Cast.ingressOutage());
    }

    private void allRecovers() {
        sender.resolve(List.of(Cast.postgresDown()));
        sender.resolve(Cast.ingressOutage());
        sender.resolve(List.of(Cast.lokiErrorSpike()), LOKI);
    }
}
