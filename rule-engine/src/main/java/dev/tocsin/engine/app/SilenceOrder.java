package dev.tocsin.engine.app;

import dev.tocsin.contracts.v1.questions.SilenceView;
import java.util.Comparator;

/** Active silences by their end, then pending ones by their start, then expired ones, the latest end first. */
enum SilenceOrder implements Comparator<SilenceView> {
    INSTANCE;

    @Override
    public int compare(SilenceView left, SilenceView right) {
        int states = Integer.compare(rank(left), rank(right));
        if (states != 0) {
            return states;
        }
        return switch (left.state()) {
            case ACTIVE -> left.silence().endsAt().compareTo(right.silence().endsAt());
            case PENDING -> left.silence().startsAt().compareTo(right.silence().startsAt());
            case EXPIRED -> right.silence().endsAt().compareTo(left.silence().endsAt());
        };
    }

    private static int rank(SilenceView view) {
        return switch (view.state()) {
            case ACTIVE -> 0;
            case PENDING -> 1;
            case EXPIRED -> 2;
        };
    }
}
