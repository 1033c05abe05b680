package dev.tocsin.ingest.adapter.http.page;

import dev.tocsin.contracts.LabelMatcher;
import dev.tocsin.contracts.LabelMatcher.Operator;
import dev.tocsin.ingest.domain.overview.AlertCounts;
import dev.tocsin.ingest.domain.overview.Muting;
import dev.tocsin.ingest.domain.overview.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A number on the overview, and where it leads.
 *
 * @param severity which gives it its tone; empty for none
 */
public record Tile(long number, String what, String severity, String href) {

    static List<Tile> of(AlertCounts counts) {
        List<Tile> tiles = new ArrayList<>();
        for (Map.Entry<Severity, Long> entry : counts.bySeverity().entrySet()) {
            tiles.add(of(entry.getKey(), entry.getValue()));
        }
        for (Muting muting : List.of(Muting.SILENCED, Muting.INHIBITED, Muting.MUTED)) {
            if (counts.of(muting) > 0) {
                tiles.add(new Tile(counts.of(muting), muting.text(), "", "/alerts?show=muted"));
            }
        }
        return tiles;
    }

    private static Tile of(Severity severity, long number) {
        String matcher = MatcherText.of(List.of(new LabelMatcher("severity", Operator.EQUAL, severity.name())));
        String href = "/alerts?show=firing&filter=" + QueryText.encode(matcher);
        return new Tile(
                number, severity.name().isEmpty() ? "without severity" : severity.name(), severity.name(), href);
    }
}
