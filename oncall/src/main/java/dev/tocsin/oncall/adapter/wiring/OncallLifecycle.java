package dev.tocsin.oncall.adapter.wiring;

import dev.tocsin.oncall.adapter.timer.AgendaThreads;
import dev.tocsin.oncall.app.Agenda;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Starts and stops the threads with the application. */
@ApplicationScoped
class OncallLifecycle {

    @Produces
    @Singleton
    AgendaThreads threads(@All List<Agenda> agendas) {
        return new AgendaThreads(agendas, Clock.systemUTC());
    }

    void start(@Observes StartupEvent event, AgendaThreads threads) {
        threads.start();
    }

    void stop(@Observes ShutdownEvent event, AgendaThreads threads) {
        threads.stop();
    }
}
