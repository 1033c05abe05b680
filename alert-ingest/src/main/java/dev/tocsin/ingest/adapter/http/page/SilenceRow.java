package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.contracts.Silence;
import dev.tocsin.contracts.v1.questions.SilenceView;
import java.time.Instant;
import java.util.Locale;

/** A silence on a page. */
public record SilenceRow(SilenceView view) {

    public String id() {
        return silence().id();
    }

    public String matchers() {
        return MatcherText.of(silence().matchers());
    }

    public String state() {
        return view.state().name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
        return view.state() == Silence.State.EXPIRED;
    }

    public String createdBy() {
        return silence().createdBy();
    }

    public String comment() {
        return silence().comment();
    }

    public Instant startsAt() {
        return silence().startsAt();
    }

    public Instant endsAt() {
        return silence().endsAt();
    }

    private Silence silence() {
        return view.silence();
    }
}
