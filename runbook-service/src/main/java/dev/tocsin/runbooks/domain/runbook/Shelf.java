package dev.tocsin.runbooks.domain.runbook;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.LabelSet;
import dev.tocsin.contracts.NotifiedAlert;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The runbooks there are, each in its current version. */
public final class Shelf {

    public static final Shelf EMPTY = new Shelf(Map.of());

    private final SortedMap<RunbookName, Runbook> byName;

    private Shelf(Map<RunbookName, Runbook> byName) {
        this.byName = new TreeMap<>(byName);
    }

    /** Of two runbooks of one name the later counts. */
    public static Shelf of(List<Runbook> runbooks) {
        Map<RunbookName, Runbook> byName = new TreeMap<>();
        runbooks.forEach(runbook -> byName.put(runbook.name(), runbook));
        return new Shelf(byName);
    }

    /** In order of their names. */
    public List<Runbook> runbooks() {
        return List.copyOf(byName.values());
    }

    /**
     * The runbook of that name, else the one that is for alerts of that name.
     *
     * @param text a name, or a path that ends in one, with or without {@code .md}, as annotations are often written
     */
    public Optional<Runbook> named(String text) {
        String name = text.substring(text.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
        return RunbookName.parse(name)
                .flatMap(known -> Optional.ofNullable(byName.get(known)))
                .or(() -> forAlert(LabelSet.of("alertname", name)));
    }

    /** The runbook for a group: of its first alert that has one, firing alerts first. */
    public Optional<Runbook> forGroup(AlertGroup group) {
        return Stream.concat(
                        group.alerts().stream().filter(NotifiedAlert::isFiring),
                        group.alerts().stream().filter(alert -> !alert.isFiring()))
                .flatMap(alert -> forAlert(alert).stream())
                .findFirst();
    }

    /** The one that the alert's author names, else the one whose conditions it satisfies. */
    private Optional<Runbook> forAlert(NotifiedAlert alert) {
        return Stream.of("runbook", "runbook_url")
                .map(alert.annotations()::value)
                .filter(written -> !written.isBlank() && !written.contains("://"))
                .flatMap(written -> named(written.strip()).stream())
                .findFirst()
                .or(() -> forAlert(alert.labels()));
    }

    /** The runbook that fits most closely; among equals the first by name. */
    Optional<Runbook> forAlert(LabelSet alert) {
        return byName.values().stream()
                .filter(runbook -> runbook.fit(alert) > 0)
                .sorted(Comparator.comparingInt((Runbook runbook) -> runbook.fit(alert))
                        .reversed()
                        .thenComparing(Runbook::name))
                .findFirst();
    }
}
