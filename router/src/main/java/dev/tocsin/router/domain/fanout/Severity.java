package dev.tocsin.router.domain.fanout;

import dev.tocsin.contracts.AlertGroup;
import dev.tocsin.contracts.NotifiedAlert;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How grave alerts are, by the label {@code severity}, whose values are convention and not law. */
final class Severity {

    /** From the gravest on; what is not among them is less grave than all. */
    private static final List<String> KNOWN =
            List.of("emergency", "page", "critical", "error", "high", "warning", "medium", "low", "info", "none");

    private Severity() {}

    /** The severity of the gravest firing alert, or of the gravest if none fires; may be empty. */
    static String ofGravest(AlertGroup group) {
        Stream<NotifiedAlert> alerts = group.alerts().stream();
        return (group.isFiring() ? alerts.filter(NotifiedAlert::isFiring) : alerts)
                .map(alert -> alert.labels().value("severity"))
                .min(Comparator.comparingInt(Severity::rank))
                .orElse("");
    }

    private static int rank(String severity) {
        if (severity.isEmpty()) {
            return KNOWN.size() + 1;
        }
        int index = KNOWN.indexOf(severity.toLowerCase(Locale.ROOT));
        return index < 0 ? KNOWN.size() : index;
    }
}
