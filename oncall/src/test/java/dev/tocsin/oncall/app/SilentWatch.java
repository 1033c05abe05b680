package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.app.port.Pager;
import dev.tocsin.oncall.app.port.StoredEscalation;
import dev.tocsin.oncall.domain.escalation.EscalationEvent;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.Page;
import dev.tocsin.policy.Problem;
import java.util.ArrayList;
import java.util.List;

/** Remembers what could not be done. */
public final class SilentWatch implements EscalationWatch, DefinitionWatch {

    final List<RuntimeException> delays = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    @Override
    public void happened(StoredEscalation after, List<EscalationEvent> events) {}

    @Override
    public void paged(GroupRef group, Page page, Pager.Handover handover) {}

    @Override
    public void delayed(GroupRef group, RuntimeException cause) {
        delays.add(cause);
    }

    @Override
    public void adopted(Definition definition) {}

    @Override
    public void refused(String file, List<Problem> found) {
        problems.addAll(found);
    }

    @Override
    public void delayed(String what, RuntimeException cause) {
        delays.add(cause);
    }
}
