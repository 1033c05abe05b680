package dev.tocsin.router.adapter.files;

import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.policy.load.PolicyNeeds;
import dev.tocsin.router.app.port.PolicySource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An {@code alertmanager.yml}, the {@code tocsin.yml} beside it, and the templates and variables that they name. */
public final class PolicyFolder implements PolicySource {

    private final Path alertmanagerYaml;
    private final UnaryOperator<@Nullable String> environment;

    /** @param environment gives a variable's value, or null */
    public PolicyFolder(Path alertmanagerYaml, UnaryOperator<@Nullable String> environment) {
        this.alertmanagerYaml = alertmanagerYaml;
        this.environment = environment;
    }

    @Override
    public Gathered gather() {
        Path reading = alertmanagerYaml;
        try {
            String alertmanager = Files.readString(alertmanagerYaml);
            Path beside = alertmanagerYaml.resolveSibling("tocsin.yml");
            reading = beside;
            @Nullable String tocsin = Files.exists(beside) ? Files.readString(beside) : null;
            PolicyNeeds needs = PolicyNeeds.of(alertmanager, tocsin);
            Map<String, String> templates = new LinkedHashMap<>();
            for (String pattern : needs.templates()) {
                for (Path template : PathPattern.resolve(folder(), pattern)) {
                    reading = template;
                    templates.put(template.toString(), Files.readString(template));
                }
            }
            return new Gathered.Files(
                    new PolicyFiles(alertmanagerYaml.toString(), alertmanager, tocsin, templates, variables(needs)));
        } catch (NoSuchFileException e) {
            return new Gathered.Unreadable(reading.toString(), "there is no such file");
        } catch (CharacterCodingException e) {
            return new Gathered.Unreadable(reading.toString(), "is not UTF-8; save it in that encoding");
        } catch (IOException e) {
            return new Gathered.Unreadable(reading.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private Path folder() {
        @Nullable Path parent = alertmanagerYaml.toAbsolutePath().getParent();
        return parent == null ? Path.of("/") : parent;
    }

    private Map<String, String> variables(PolicyNeeds needs) {
        Map<String, String> values = new HashMap<>();
        for (String name : needs.variables()) {
            @Nullable String value = environment.apply(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }
}
