package dev.tocsin.bench.report;

import dev.tocsin.bench.figure.Figure;
import dev.tocsin.bench.figure.Figures;
import dev.tocsin.bench.figure.Side;
import dev.tocsin.bench.figure.Spread;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * All figures side by side.
 *
 * @param run what was done, in words
 * @param load the machine's load before and after
 */
public record Report(Instant at, Machine machine, String run, String load, Figures figures) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** As Markdown, from a heading on. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("### ").append(DATE.format(at)).append("\n\n");
        text.append(machine.hardware()).append("; ").append(machine.system()).append(". ");
        text.append(machine.versions()).append(".\n");
        text.append(run).append("; load average ").append(load).append(".\n\n");
        text.append("| Figure | Tocsin | Alertmanager | Ratio | Goal | |\n|---|--:|--:|--:|---|---|\n");
        figures.all().forEach(figure -> text.append(line(figure)));
        List<String> remarks = remarks();
        if (!remarks.isEmpty()) {
            text.append("\nWhat stands in parentheses does not count. Remarks:\n\n");
            remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
        }
        return text.toString();
    }

    private String line(Figure figure) {
        Spread own = figures.spread(figure, Side.TOCSIN);
        Spread peer = figures.spread(figure, Side.ALERTMANAGER);
        return "| " + figure.name() + ", " + figure.unit().symbol() + " | " + own.show(figure.unit()) + " | "
                + peer.show(figure.unit()) + " | " + ratio(own.median(), peer.median()) + " | "
                + figure.goal().text(figure.unit()) + " | " + verdict(figure, own, peer) + " |\n";
    }

    private static String verdict(Figure figure, Spread own, Spread peer) {
        String verdict = figure.goal().verdict(own.median(), peer.median());
        return own.counts() || verdict.isEmpty() ? verdict : "does not count";
    }

    private static String ratio(OptionalDouble own, OptionalDouble peer) {
        return own.isEmpty() || peer.isEmpty() || peer.getAsDouble() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.2f", own.getAsDouble() / peer.getAsDouble());
    }

    /** One line a remark, with the figures that it is about. */
    private List<String> remarks() {
        Map<String, Set<String>> about = new LinkedHashMap<>();
        for (Figure figure : figures.all()) {
            for (Side side : Side.values()) {
                figures.samples(figure, side).stream()
                        .flatMap(sample -> sample.remark().stream())
                        .forEach(remark -> about.computeIfAbsent(
                                        side.title() + ": " + oneLine(remark), unused -> new LinkedHashSet<>())
                                .add(figure.name()));
            }
        }
        return about.entrySet().stream()
                .map(remark -> remark.getKey() + " (" + String.join("; ", remark.getValue()) + ")")
                .toList();
    }

    private static String oneLine(String remark) {
        return remark.replaceAll("\\s+", " ");
    }
}
