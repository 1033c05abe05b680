package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps escalations as the bucket does, and can be told to fail. */
public final class MemoryEscalationStore implements EscalationStore {

    private final Map<GroupRef, StoredEscalation> stored = new HashMap<>();
    private final List<Consumer<StoredEscalation>> listeners = new ArrayList<>();
    private long revision;

    @Override
    public StoredEscalation load(GroupRef group) {
        return stored.getOrDefault(group, StoredEscalation.fresh(group));
    }

    @Override
    public SaveOutcome save(StoredEscalation next) {
        if (load(next.group()).revision() != next.revision()) {
            return new SaveOutcome.Overtaken();
        }
        revision++;
        StoredEscalation saved = next.at(revision);
        stored.put(next.group(), saved);
        listeners.forEach(listener -> listener.accept(saved));
        return new SaveOutcome.Saved(saved);
    }

    @Override
    public void forget(StoredEscalation done) {
        if (load(done.group()).revision() == done.revision()) {
            stored.remove(done.group());
            listeners.forEach(listener -> listener.accept(StoredEscalation.fresh(done.group())));
        }
    }

    @Override
    public void watch(Consumer<StoredEscalation> listener) {
        stored.values().forEach(listener);
        listeners.add(listener);
    }
}
