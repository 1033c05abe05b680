package dev.tocsin.oncall.app;

import java.time.Instant;
import java.util.Optional;

/** Something that has work to do at times that follow from what it knows. */
public interface Agenda {

    /** Names it in logs. */
    String name();

    /** When there is work, possibly in the past; empty if there is none in sight. */
    Optional<Instant> nextAt();

    /** Does what is due. What cannot be done now is put off; nothing is thrown. */
    void work(Instant now);

    /** Has {@code wake} called whenever {@link #nextAt} may have come nearer. */
    void onChange(Runnable wake);
}
