package dev.tocsin.demo;

import dev.tocsin.demo.story.Narrator;
import dev.tocsin.demo.story.Story;
import dev.tocsin.demo.suite.AlertSender;
import dev.tocsin.demo.suite.DemoPolicy;
import dev.tocsin.demo.suite.SuiteProcess;
import dev.tocsin.fakes.FakeProviders;
import dev.tocsin.fakes.wiring.MachineClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where the demo starts. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            play(DemoOptions.parse(arguments));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("tocsin demo: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void play(DemoOptions options) throws IOException, InterruptedException {
        Narrator narrator = new Narrator(System.out);
        Clock clock = MachineClock.utc();
        try (FakeProviders fakes = FakeProviders.start()) {
            narrator.opening(fakes.outboxUrl());
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            Path policy = new DemoPolicy(fakes, options.tempo(), today)
                    .writeTo(options.home().resolve("demo-policy"));
            try (SuiteProcess suite =
                    SuiteProcess.start(options.suite(), policy, options.home().resolve("demo"))) {
                suite.awaitReady();
                narrator.ready();
                FirstNotification.watch(fakes, narrator);
                AlertSender sender = new AlertSender(suite.url(), clock);
                try (Story story = new Story(sender, narrator, options.tempo(), suite.url(), fakes.outboxUrl())) {
                    Runtime.getRuntime().addShutdownHook(new Thread(story::close, "end-story"));
                    story.play();
                    if (options.stay() == DemoOptions.Stay.UNTIL_STOPPED) {
                        suite.awaitEnd();
                    }
                }
            }
        }
    }
}
