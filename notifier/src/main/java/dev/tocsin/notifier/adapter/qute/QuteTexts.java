package dev.tocsin.notifier.adapter.qute;

import dev.tocsin.notifier.app.port.Texts;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Templates below {@code templates/notifier}. */
@ApplicationScoped
public class QuteTexts implements Texts {

    private final Engine engine;

    public QuteTexts(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String render(String template, Map<String, Object> data) {
        Template found = engine.getTemplate("notifier/" + template);
        if (found == null) {
            throw new IllegalStateException("the notifier's jar lacks the template " + template);
        }
        TemplateInstance instance = found.instance();
        data.forEach(instance::data);
        return instance.render();
    }
}
