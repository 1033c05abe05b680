package dev.tocsin.notifier.domain.message;

import dev.tocsin.contracts.LabelSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What Alertmanager's default templates come to, to the space.
 *
 * <p>Source: prometheus/alertmanager {@code template/default.tmpl}.
 */
public final class DefaultText {

    /** The default client of PagerDuty and user name of Slack. */
    public static final String CLIENT = "Alertmanager";

    private DefaultText() {}

    /**
     * {@code [FIRING:2] group values (further common values)}: the mail's subject, PagerDuty's summary, the title in
     * chats. Without further common labels it ends in a space.
     */
    public static String subject(GroupMessage group) {
        return subject(group, UnaryOperator.identity());
    }

    /** @param escape what labels need where it is going */
    public static String subject(GroupMessage group, UnaryOperator<String> escape) {
        StringBuilder subject =
                new StringBuilder("[").append(group.status().text().toUpperCase(Locale.ROOT));
        if (group.isFiring()) {
            subject.append(':').append(group.firing().size());
        }
        subject.append("] ")
                .append(String.join(" ", values(group.groupLabels(), Set.of(), escape)))
                .append(' ');
        if (group.commonLabels().size() > group.groupLabels().size()) {
            subject.append('(')
                    .append(String.join(
                            " ",
                            values(
                                    group.commonLabels(),
                                    group.groupLabels().asMap().keySet(),
                                    escape)))
                    .append(')');
        }
        return subject.toString();
    }

    /** What the link to the incident's page is called: that is where one acknowledges, as long as there is something to. */
    public static String incident(GroupMessage group) {
        return group.isFiring() ? "Incident: acknowledge" : "Incident";
    }

    /** The list of alerts as the default title link finds it. */
    public static String alertsLink(GroupMessage group) {
        return group.externalUrl() + "/#/alerts?receiver="
                + URLEncoder.encode(group.receiver(), StandardCharsets.UTF_8);
    }

    /** Values with {@code alertname} first and the others by name. */
    private static List<String> values(LabelSet labels, Collection<String> without, UnaryOperator<String> escape) {
        List<String> values = new ArrayList<>();
        labels.forEach((name, value) -> {
            if (!without.contains(name)) {
                values.add(name.equals("alertname") ? 0 : values.size(), escape.apply(value));
            }
        });
        return values;
    }
}
