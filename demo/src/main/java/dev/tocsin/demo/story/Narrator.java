package dev.tocsin.demo.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Speaks on the terminal. */
public final class Narrator {

    private final PrintStream terminal;

    public Narrator(PrintStream terminal) {
        this.terminal = terminal;
    }

    public void opening(String outbox) {
        terminal.println();
        terminal.println("Fake PagerDuty, Slack, Teams, mail server and webhook are listening.");
        terminal.println("What they receive: " + outbox);
        terminal.println("Starting the suite ...");
    }

    public void ready() {
        say("Sign in with the link above, and open the outbox beside it.");
    }

    public void firstNotification(Duration after) {
        say(String.format(
                Locale.ROOT,
                "        (first notification %.1f s after the suite was ready)",
                after.toMillis() / 1000.0));
    }

    void scene(int number, int of, Scene scene, Duration since) {
        terminal.println();
        terminal.printf(
                Locale.ROOT,
                "%d:%02d  %d/%d  %s%n",
                since.toMinutes(),
                since.toSecondsPart(),
                number,
                of,
                scene.title());
        scene.told().forEach(line -> say("        " + line));
        scene.look().forEach(line -> say("     -> " + line));
    }

    void ending(String url, List<String> look) {
        terminal.println();
        terminal.println("The story is told. Until Ctrl-C you can look around at " + url);
        look.forEach(line -> say("     -> " + line));
    }

    private void say(String line) {
        terminal.println(line);
        terminal.flush();
    }
}
