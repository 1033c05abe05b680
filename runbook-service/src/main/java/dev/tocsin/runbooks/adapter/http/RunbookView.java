package dev.tocsin.runbooks.adapter.http;

import dev.tocsin.runbooks.app.port.RunbookPart;
import dev.tocsin.runbooks.app.port.RunbookPrinter;
import dev.tocsin.runbooks.domain.incident.Tick;
import dev.tocsin.runbooks.domain.runbook.Runbook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A runbook as a page shows it.
 *
 * @param name empty if there is no runbook
 * @param contacts harmless HTML, a paragraph each
 * @param suggested the name that a missing one would have
 * @param outdated whether the file has changed since
 */
public record RunbookView(
        String name,
        String title,
        String version,
        String owner,
        List<String> contacts,
        List<String> problems,
        List<Part> parts,
        boolean outdated,
        String suggested) {

    /**
     * A piece of it: HTML that is harmless, or the box of a step.
     *
     * @param step -1 if it is no step
     * @param tickedBy empty if the step is not finished
     */
    public record Part(
            String html,
            int step,
            String text,
            String tickedBy,
            @Nullable Instant tickedAt) {

        public boolean isStep() {
            return step >= 0;
        }

        public boolean isTicked() {
            return tickedAt != null;
        }
    }

    static RunbookView of(Runbook runbook, RunbookPrinter printer, Map<Integer, Tick> ticks, boolean outdated) {
        return new RunbookView(
                runbook.name().value(),
                runbook.title(),
                runbook.version().abbreviated(),
                runbook.owner(),
                runbook.contacts().stream()
                        .map(contact -> html(printer.print(contact)))
                        .toList(),
                runbook.problems().stream().map(Object::toString).toList(),
                printer.print(runbook.body()).stream()
                        .map(part -> part(part, ticks))
                        .toList(),
                outdated,
                runbook.name().value());
    }

    static RunbookView missing(String suggested) {
        return new RunbookView("", "", "", "", List.of(), List.of(), List.of(), false, suggested);
    }

    public String fileName() {
        return name + ".md";
    }

    public boolean isMissing() {
        return name.isEmpty();
    }

    private static String html(List<RunbookPart> parts) {
        return parts.stream()
                .map(part -> part instanceof RunbookPart.Html(String html) ? html : "")
                .collect(Collectors.joining());
    }

    private static Part part(RunbookPart part, Map<Integer, Tick> ticks) {
        return switch (part) {
            case RunbookPart.Html(String html) -> new Part(html, -1, "", "", null);
            case RunbookPart.Step(int index, String text) -> {
                Tick tick = ticks.get(index);
                yield tick == null
                        ? new Part("", index, text, "", null)
                        : new Part("", index, text, tick.who().name(), tick.at());
            }
        };
    }

    /** How many steps are finished, of how many. */
    public String progress() {
        long steps = parts.stream().filter(Part::isStep).count();
        return parts.stream().filter(Part::isTicked).count() + " of " + steps + " steps";
    }
}
