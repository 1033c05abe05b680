package dev.tocsin.oncall.adapter.timer;

import dev.tocsin.oncall.app.Agenda;
import java.time.Clock;
import java.util.List;

/** All agendas at work. */
public final class AgendaThreads {

    private final List<AgendaThread> threads;

    public AgendaThreads(List<Agenda> agendas, Clock clock) {
        this.threads =
                agendas.stream().map(agenda -> new AgendaThread(agenda, clock)).toList();
    }

    public void start() {
        threads.forEach(AgendaThread::start);
    }

    public void stop() {
        threads.forEach(AgendaThread::stop);
    }

    /** The names of those that ended, which none does before {@link #stop}. */
    public List<String> ended() {
        return threads.stream()
                .filter(thread -> !thread.isAlive())
                .map(AgendaThread::name)
                .toList();
    }
}
