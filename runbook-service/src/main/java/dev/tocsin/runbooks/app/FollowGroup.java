package dev.tocsin.runbooks.app;

import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.app.port.IncidentStore;
import dev.tocsin.runbooks.app.port.Runbooks;
import dev.tocsin.runbooks.app.port.Trace;
import dev.tocsin.runbooks.domain.incident.GroupNews;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Opens, changes and resolves incidents as their groups do. */
public final class FollowGroup {

    private final IncidentStore store;
    private final Runbooks runbooks;
    private final InstantSource clock;

    public FollowGroup(IncidentStore store, Runbooks runbooks, InstantSource clock) {
        this.store = store;
        this.runbooks = runbooks;
        this.clock = clock;
    }

    public void follow(GroupEscalated news, Trace trace) {
        Runbook runbook = runbooks.shelf().forGroup(news.group()).orElse(null);
        @Nullable RunbookPin pin = runbook == null ? null : runbook.pin();
        store.onGroupNews(news, runbook, trace, clock.instant(), history -> GroupNews.decide(history, news, pin));
    }
}
