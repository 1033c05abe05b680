package dev.tocsin.runbooks.adapter.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Starts the rounds with the application and ends them with it. */
@ApplicationScoped
class RoundsLife {

    void start(@Observes StartupEvent event, Rounds rounds) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event, Rounds rounds) {
        rounds.stop();
    }
}
