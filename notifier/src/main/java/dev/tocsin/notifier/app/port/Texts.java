package dev.tocsin.notifier.app.port;

import java.util.Map;

/** Our own templates. */
public interface Texts {

    /**
     * Renders a template. Only HTML is escaped: values for other sinks must come escaped.
     *
     * @param template its path below {@code templates/notifier}, with its ending, such as {@code slack/message.txt}
     */
    String render(String template, Map<String, Object> data);
}
