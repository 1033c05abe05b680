package dev.tocsin.ingest.domain.silence;

import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.v1.questions.SilenceView;
import java.util.Comparator;

/**
 * Active ones first, the next to end at the top; then pending ones, the next to start at the top; then expired ones, the
 * last to have ended at the top.
 */
public enum SilenceOrder implements Comparator<SilenceView> {
    BY_URGENCY;

    @Override
    public int compare(SilenceView left, SilenceView right) {
        if (left.state() != right.state()) {
            return Integer.compare(rank(left.state()), rank(right.state()));
        }
        Silence a = left.silence();
        Silence b = right.silence();
        int times =
                switch (left.state()) {
                    case ACTIVE -> a.endsAt().compareTo(b.endsAt());
                    case PENDING -> a.startsAt().compareTo(b.startsAt());
                    case EXPIRED -> b.endsAt().compareTo(a.endsAt());
                };
        return times != 0 ? times : a.id().compareTo(b.id());
    }

    private static int rank(Silence.State state) {
        return switch (state) {
            case ACTIVE -> 0;
            case PENDING -> 1;
            case EXPIRED -> 2;
        };
    }
}
