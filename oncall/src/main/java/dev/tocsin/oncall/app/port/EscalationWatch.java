package dev.tocsin.oncall.app.port;

import dev.tocsin.oncall.domain.escalation.EscalationEvent;
import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.Page;
import java.util.List;

/** Hears what happens to escalations, to log and count it. */
public interface EscalationWatch {

    /** These events are stored. */
    void happened(StoredEscalation after, List<EscalationEvent> events);

    /** A page is handed over. */
    void paged(GroupRef group, Page page, Pager.Handover handover);

    /** Something that is due could not be done, and is tried again. */
    void delayed(GroupRef group, RuntimeException cause);
}
