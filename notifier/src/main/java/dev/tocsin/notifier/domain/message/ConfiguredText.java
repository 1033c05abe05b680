package dev.tocsin.notifier.domain.message;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a receiver's settings. A literal is used as it is; a Go template gives way to our own default, until we
 * render Go templates ourselves.
 */
public final class ConfiguredText {

    private static final String ACTION = "{{";

    private ConfiguredText() {}

    /** The text if it is set and literal, else the default. */
    public static String or(@Nullable String configured, Supplier<String> otherwise) {
        return configured == null || isTemplate(configured) ? otherwise.get() : configured;
    }

    public static boolean isTemplate(String text) {
        return text.contains(ACTION);
    }
}
