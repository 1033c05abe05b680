package dev.tocsin.standalone;

import java.time.Duration;
import java.util.Locale;

/** What a person is told once everything runs. */
record Welcome(String publicUrl, String signInToken) {

    String text(Duration took) {
        return String.format(
                Locale.ROOT,
                """

                Tocsin is up after %.1f s.

                  sign in   %s/sign-in?token=%s
                  pages     %s/
                  alerts    %s/api/v2/alerts   (Prometheus, Loki, amtool: the Alertmanager address is %s)
                  webhook   %s/webhooks/alertmanager
                  health    %s/q/health   metrics %s/q/metrics

                Ctrl-C stops everything; what was accepted is kept.
                """,
                took.toMillis() / 1000.0,
                publicUrl,
                signInToken,
                publicUrl,
                publicUrl,
                publicUrl,
                publicUrl,
                publicUrl,
                publicUrl);
    }

    @Override
    public String toString() {
        return "Welcome[" + publicUrl + "]";
    }
}
