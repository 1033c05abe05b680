package dev.tocsin.oncall.adapter.http;

import dev.tocsin.oncall.domain.escalation.Attention;
import dev.tocsin.oncall.domain.escalation.Stage;
import java.util.Locale;

/** A chain's state in a word, with the tone of its badge. */
public enum ChainState {
    PAGING("critical"),
    NOBODY_TO_PAGE("critical"),
    GAVE_UP("critical"),
    ACKNOWLEDGED("warning"),
    CLOSED("quiet"),
    RESOLVED("good");

    private final String tone;

    ChainState(String tone) {
        this.tone = tone;
    }

    static ChainState of(Attention attention, Stage stage) {
        return switch (attention) {
            case Attention.Acknowledged _ -> ACKNOWLEDGED;
            case Attention.Closed _ -> CLOSED;
            case Attention.Resolved _ -> RESOLVED;
            case Attention.Awaited _ ->
                switch (stage) {
                    case Stage.Calling _ -> PAGING;
                    case Stage.Stranded _ -> NOBODY_TO_PAGE;
                    case Stage.GivenUp _ -> GAVE_UP;
                };
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public String tone() {
        return tone;
    }

    /** Whether another step will come if nobody does anything. */
    boolean isPending() {
        return this == PAGING || this == NOBODY_TO_PAGE;
    }

    /** Whether the group fires on. */
    boolean isOpen() {
        return this != RESOLVED;
    }
}
