package dev.tocsin.runbooks.adapter.persistence;

import org.jspecify.annotations.Nullable;

/**
 * The stored form of every kind of event, as JSON. A kind uses what it needs; names are never given another meaning.
 *
 * @param who a responder
 * @param text a title, a note, a summary, a step's text or a detail
 * @param name of a runbook, a recipient, a receiver or a person
 * @param more a runbook's version, a reason, a schedule, or a group's key
 */
record EventBody(
        @Nullable String who,
        @Nullable String text,
        @Nullable String severity,
        @Nullable String name,
        @Nullable String more,
        @Nullable String result,
        @Nullable Integer step) {

    static final EventBody EMPTY = new EventBody(null, null, null, null, null, null, null);

    EventBody who(String value) {
        return new EventBody(value, text, severity, name, more, result, step);
    }

    EventBody text(String value) {
        return new EventBody(who, value, severity, name, more, result, step);
    }

    EventBody severity(String value) {
        return new EventBody(who, text, value, name, more, result, step);
    }

    EventBody named(String value, String further) {
        return new EventBody(who, text, severity, value, further, result, step);
    }

    EventBody result(String value) {
        return new EventBody(who, text, severity, name, more, value, step);
    }

    EventBody step(int value) {
        return new EventBody(who, text, severity, name, more, result, value);
    }
}
