package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.runbooks.domain.incident.Answer.Changed;
import dev.tocsin.runbooks.domain.incident.Answer.Reason;
import dev.tocsin.runbooks.domain.incident.Answer.Unchanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Noted;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepTicked;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.StepUnticked;
import java.time.Instant;

/** What somebody wants to do to an incident. Whether they can depends on its state when it is their turn. */
public sealed interface Wish {

    Responder who();

    /** To take it. */
    record Acknowledge(Responder who) implements Wish {}

    /** To close it. */
    record Resolve(Responder who) implements Wish {}

    /** To write something down: 1 to 4,000 characters. */
    record Note(Responder who, String text) implements Wish {

        private static final int LONGEST = 4_000;

        public Note {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
            }
        }
    }

    /** To mark a step of the runbook as done. */
    record TickStep(Responder who, int step, String text) implements Wish {}

    /** To take such a mark away. */
    record UntickStep(Responder who, int step, String text) implements Wish {}

    /** Grants it, if the incident's state allows. */
    default Answer on(Incident incident, Instant at) {
        return switch (this) {
            case Note(Responder author, String text) -> changed(incident.remark(new Noted(author, text), at));
            case Acknowledge(Responder taker) ->
                switch (incident) {
                    case Triggered triggered -> changed(triggered.acknowledge(taker, at));
                    case Acknowledged _ -> new Unchanged(Reason.ALREADY_ACKNOWLEDGED);
                    case Resolved _ -> new Unchanged(Reason.ALREADY_RESOLVED);
                };
            case Resolve(Responder closer) ->
                switch (incident) {
                    case Incident.Open open -> changed(open.resolve(new Resolver.Somebody(closer), at));
                    case Resolved _ -> new Unchanged(Reason.ALREADY_RESOLVED);
                };
            case TickStep(Responder doer, int step, String text) ->
                switch (incident) {
                    case Incident.Open open
                    when !isTicked(open, step) -> changed(open.progress(new StepTicked(doer, step, text), at));
                    case Incident.Open _ -> new Unchanged(Reason.ALREADY_SO);
                    case Resolved _ -> new Unchanged(Reason.ALREADY_RESOLVED);
                };
            case UntickStep(Responder doer, int step, String text) ->
                switch (incident) {
                    case Incident.Open open
                    when isTicked(open, step) -> changed(open.progress(new StepUnticked(doer, step, text), at));
                    case Incident.Open _ -> new Unchanged(Reason.ALREADY_SO);
                    case Resolved _ -> new Unchanged(Reason.ALREADY_RESOLVED);
                };
        };
    }

    private static boolean isTicked(Incident incident, int step) {
        return incident.particulars().ticks().containsKey(step);
    }

    private static Answer changed(Transition<? extends Incident> transition) {
        return new Changed(IncidentUpdate.of(transition));
    }
}
