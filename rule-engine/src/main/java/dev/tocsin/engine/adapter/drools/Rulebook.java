package dev.tocsin.engine.adapter.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * The compiled rules. They are compiled once at start, with the JDK's compiler: rules found at build time would be
 * missing where this service is one jar among several.
 */
public final class Rulebook {

    /** All questions the engine asks, a file each. */
    public static final List<String> ALL =
            List.of("grouping.drl", "inhibition.drl", "silencing.drl", "dead-mans-switch.drl");

    private final KieBase rules;

    private Rulebook(KieBase rules) {
        this.rules = rules;
    }

    public static Rulebook compile(List<String> files) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        for (String file : files) {
            sources.write("src/main/resources/dev/tocsin/engine/rules/" + file, read(file));
        }
        KieBuilder builder = services.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("the engine's own rules do not compile: " + errors);
        }
        return new Rulebook(
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
    }

    private static String read(String file) {
        try (InputStream source = Rulebook.class.getResourceAsStream("/dev/tocsin/engine/rules/" + file)) {
            if (source == null) {
                throw new IllegalStateException("rule file " + file + " is not on the classpath");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("rule file " + file + " cannot be read", e);
        }
    }

    KieSession newSession() {
        return rules.newKieSession();
    }
}
