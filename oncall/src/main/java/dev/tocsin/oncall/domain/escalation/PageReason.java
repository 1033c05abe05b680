package dev.tocsin.oncall.domain.escalation;

import dev.tocsin.oncall.domain.schedule.CallOrder.FirstReason;

/** Why somebody is paged; also the label of the metric. */
public enum PageReason {
    /** It is their shift. */
    ON_CALL,
    /** It is nobody's shift, and the next is theirs. */
    NOBODY_ON_CALL,
    /** Who was paged before them has not acknowledged in time. */
    NOT_ACKNOWLEDGED;

    static PageReason of(FirstReason reason) {
        return switch (reason) {
            case ON_CALL -> ON_CALL;
            case NOBODY_ON_CALL -> NOBODY_ON_CALL;
        };
    }
}
