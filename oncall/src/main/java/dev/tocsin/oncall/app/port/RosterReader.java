package dev.tocsin.oncall.app.port;

/** Understands the text of a definition of people and schedules. */
public interface RosterReader {

    /** @param file what the text is called in problems */
    RosterResult read(String file, String text);
}
