package dev.tocsin.oncall.app.port;

import dev.tocsin.oncall.domain.escalation.GroupRef;
import dev.tocsin.oncall.domain.escalation.TrailEntry;
import java.util.List;

/** Keeps what happened, for as long as people may ask. What is already kept is left alone. */
public interface OncallLedger {

    /** Whether it can be written now. */
    boolean ready();

    void keep(GroupRef group, List<TrailEntry> entries);

    void keep(Definition definition);

    /** The newest entries of all groups, newest first. */
    List<Kept> newest(int most);

    /** An entry, and the group it is about. */
    record Kept(GroupRef group, TrailEntry entry) {}
}
