package dev.tocsin.policy.load;

import dev.tocsin.policy.Behaviour;
import dev.tocsin.policy.Behaviour.Choice;
import dev.tocsin.policy.document.Section;
import java.util.Locale;
import java.util.Optional;

/** {@code behaviour} of {@code tocsin.yml}: for each difference from Alertmanager, whose way is taken. */
final class BehaviourReader {

    private BehaviourReader() {}

    static Behaviour read(Section tocsin) {
        Optional<Section> given = tocsin.section("behaviour", "behaviour");
        if (given.isEmpty()) {
            return Behaviour.OURS;
        }
        Section section = given.get();
        Behaviour behaviour = new Behaviour(
                choice(section, "resolved_while_muted"),
                notYet(section, "mutes_over_restart"),
                choice(section, "repeat_interval"),
                notYet(section, "failed_delivery"),
                notYet(section, "survival"),
                AdditionsReader.positive(section, "retry_for", Behaviour.OURS.retryFor()));
        section.end();
        return behaviour;
    }

    private static Choice notYet(Section section, String key) {
        Choice choice = choice(section, key);
        if (choice == Choice.ALERTMANAGER) {
            section.warning(key, key + " of behaviour is not supported as alertmanager yet; it stays tocsin");
        }
        return Choice.TOCSIN;
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
