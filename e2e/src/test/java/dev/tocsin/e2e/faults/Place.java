package dev.tocsin.e2e.faults;

import java.util.function.Predicate;

/** Where an alert can be when everything is killed: from a step that was made to the next, which was not. */
enum Place {
    AFTER_THE_200(Progress::answered, Progress::fired),
    AFTER_THE_JOURNAL_APPEND(Progress::decided, Progress::published),
    AFTER_THE_NOTIFICATION_IS_PUBLISHED(Progress::published, Progress::arrived),
    AFTER_THE_PROVIDERS_ANSWER(Progress::arrived, Progress::reported);

    private final Predicate<Progress> begin;
    private final Predicate<Progress> end;

    Place(Predicate<Progress> begin, Predicate<Progress> end) {
        this.begin = begin;
        this.end = end;
    }

    boolean isReached(Progress progress) {
        return begin.test(progress) && !isPassed(progress);
    }

    boolean isPassed(Progress progress) {
        return end.test(progress);
    }
}
