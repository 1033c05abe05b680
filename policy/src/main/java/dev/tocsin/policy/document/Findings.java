package dev.tocsin.policy.document;

import dev.tocsin.policy.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** What is found in one file while it is read. */
public final class Findings {

    private static final Comparator<Problem> BY_LINE = Comparator.comparingInt(Problem::line);

    private final String file;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void error(Node place, String message) {
        error(line(place), message);
    }

    public void error(int line, String message) {
        errors.add(new Problem(file, line, message));
    }

    public void warning(Node place, String message) {
        warnings.add(new Problem(file, line(place), message));
    }

    public List<Problem> errors() {
        return errors.stream().sorted(BY_LINE).toList();
    }

    public List<Problem> warnings() {
        return warnings.stream().sorted(BY_LINE).toList();
    }

    private static int line(Node place) {
        return place.getStartMark().getLine() + 1;
    }
}
