package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.EscalationStore;

class MemoryEscalationStoreTest extends EscalationStoreContract {

    private final EscalationStore store = new MemoryEscalationStore();

    @Override
    protected EscalationStore store() {
        return store;
    }
}
