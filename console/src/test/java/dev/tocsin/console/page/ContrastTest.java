package dev.tocsin.console.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The style's colours can be read, in daylight and at night. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final String STYLE = new String(Assets.content("/console/console.css"), UTF_8);
    private static final int NIGHT = STYLE.indexOf("@media (prefers-color-scheme: dark)");
    private static final Map<String, Integer> LIGHT = colours(Map.of(), STYLE.substring(0, NIGHT));
    private static final Map<String, Integer> DARK = colours(LIGHT, STYLE.substring(NIGHT));

    @ParameterizedTest
    @CsvSource({
        "text, ground",
        "text, surface",
        "text, raised",
        "text, quiet-ground",
        "muted, ground",
        "muted, surface",
        "muted, raised",
        "accent, ground",
        "accent, surface",
        "accent, accent-ground",
        "on-accent, accent",
        "bar-text, bar",
        "bar-current, bar",
        "critical, critical-ground",
        "critical, surface",
        "warning, warning-ground",
        "warning, surface",
        "info, info-ground",
        "info, surface",
        "good, good-ground",
        "good, surface",
        "quiet, quiet-ground",
        "quiet, surface"
    })
    void textCanBeRead(String text, String ground) {
        assertThat(contrast(LIGHT, text, ground)).as("light").isGreaterThan(4.5);
        assertThat(contrast(DARK, text, ground)).as("dark").isGreaterThan(4.5);
    }

    @ParameterizedTest
    @CsvSource({"field-line, surface", "accent, surface", "brass, bar"})
    void fieldsAndTheFocusCanBeSeen(String line, String ground) {
        assertThat(contrast(LIGHT, line, ground)).as("light").isGreaterThan(3);
        assertThat(contrast(DARK, line, ground)).as("dark").isGreaterThan(3);
    }

    private static Map<String, Integer> colours(Map<String, Integer> others, String style) {
        Map<String, Integer> colours = new HashMap<>(others);
        Matcher colour = COLOUR.matcher(style);
        while (colour.find()) {
            colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
        }
        return Map.copyOf(colours);
    }

    private static double contrast(Map<String, Integer> colours, String one, String other) {
        double a = luminance(colours.get(one));
        double b = luminance(colours.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
