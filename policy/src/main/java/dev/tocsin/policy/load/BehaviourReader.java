package dev.tocsin.policy.load;

import dev.tocsin.policy.Behaviour;
import dev.tocsin.policy.Behaviour.Choice;
import dev.tocsin.policy.document.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code behaviour} of {@code tocsin.yml}: for each difference from Alertmanager, whose way is taken. */
final class BehaviourReader {

    /** Where Alertmanager's way cannot be chosen yet. */
    private static final List<String> OURS_ALONE = List.of("mutes_over_restart", "failed_delivery", "survival");

    private BehaviourReader() {}

    static Behaviour read(Section tocsin) {
        Optional<Section> given = tocsin.section("behaviour", "behaviour");
        if (given.isEmpty()) {
            return Behaviour.OURS;
        }
        Section section = given.get();
        OURS_ALONE.forEach(key -> notYet(section, key));
        Behaviour behaviour = new Behaviour(
                choice(section, "resolved_while_muted"),
                choice(section, "repeat_interval"),
                AdditionsReader.positive(section, "retry_for", Behaviour.OURS.retryFor()));
        section.end();
        return behaviour;
    }

    private static void notYet(Section section, String key) {
        if (choice(section, key) == Choice.ALERTMANAGER) {
            section.warning(key, key + " of behaviour is not supported as alertmanager yet; it stays tocsin");
        }
    }

    private static Choice choice(Section section, String key) {
        String word = section.text(key, "tocsin");
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "tocsin" -> Choice.TOCSIN;
            case "alertmanager" -> Choice.ALERTMANAGER;
            default -> {
                section.error(key, key + " of behaviour must be tocsin or alertmanager, is \"" + word + "\"");
                yield Choice.TOCSIN;
            }
        };
    }
}
