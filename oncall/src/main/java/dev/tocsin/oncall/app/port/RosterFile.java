package dev.tocsin.oncall.app.port;

/** The file in which an operator defines people and schedules. */
public interface RosterFile {

    /** Its name, as problems and pages give it. */
    String name();

    /** What is there now. */
    Content read();

    /** The file's state. */
    sealed interface Content {

        record Text(String text) implements Content {}

        /** There is to be none. */
        record NotConfigured() implements Content {}

        /** @param reason why, for people */
        record Unreadable(String reason) implements Content {}
    }
}
