package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Document;
import dev.tocsin.policy.document.Findings;
import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.document.Variables;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two files ask for besides themselves, for whoever gathers {@link dev.tocsin.policy.PolicyFiles}. Files that are
 * wrong ask for what can be read of them; what is wrong is the loader's to tell.
 *
 * @param templates patterns of paths, relative to {@code alertmanager.yml}
 * @param variables names of environment variables; none unless {@code tocsin.yml} switches them on
 */
public record PolicyNeeds(List<String> templates, Set<String> variables) {

    public PolicyNeeds {
        templates = List.copyOf(templates);
        variables = Set.copyOf(variables);
    }

    public static PolicyNeeds of(String alertmanagerYaml, @Nullable String tocsinYaml) {
        boolean expands =
                tocsinYaml != null && ReadingOptions.read(section(tocsinYaml)).expandEnvironment();
        return new PolicyNeeds(
                section(alertmanagerYaml).texts("templates").orElse(List.of()),
                expands ? Variables.namesIn(alertmanagerYaml) : Set.of());
    }

    private static Section section(String yaml) {
        Findings unheard = new Findings("");
        return Document.parse(yaml, unheard)
                .map(root -> Section.of(root, "", unheard))
                .orElseGet(() -> Section.empty("", unheard));
    }
}
