package dev.tocsin.router.adapter.files;

import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.router.app.port.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The policy of an installation that has none: it needs no editing. */
public final class BuiltInPolicy implements PolicySource {

    private static final String RESOURCE = "/dev/tocsin/router/default-alertmanager.yml";

    @Override
    public Gathered gather() {
        try (InputStream yaml = Objects.requireNonNull(BuiltInPolicy.class.getResourceAsStream(RESOURCE))) {
            String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            return new Gathered.Files(new PolicyFiles("/built-in/alertmanager.yml", text, null, Map.of(), Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in policy cannot be read from the jar", e);
        }
    }
}
