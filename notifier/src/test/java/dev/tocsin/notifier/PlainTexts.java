package dev.tocsin.notifier;

import dev.tocsin.notifier.adapter.qute.QuteTexts;
import dev.tocsin.notifier.app.port.Texts;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The templates without Quarkus. */
public final class PlainTexts {

    private PlainTexts() {}

    public static Texts get() {
        return new QuteTexts(Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addLocator(PlainTexts::locate)
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .build());
    }

    private static Optional<TemplateLocation> locate(String id) {
        InputStream template = PlainTexts.class.getResourceAsStream("/templates/" + id);
        if (template == null) {
            return Optional.empty();
        }
        return Optional.of(new TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(template, StandardCharsets.UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(id.endsWith(".html") ? "text/html" : "text/plain"));
            }
        });
    }
}
