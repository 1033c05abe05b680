package dev.tocsin.policy.matcher;

/**
 * Which grammar reads matchers, and which label names are valid.
 *
 * <p>Source: prometheus/alertmanager {@code matcher/compat/parse.go}, {@code featurecontrol}.
 */
public enum ParserMode {
    /** Both grammars; where they disagree the classic one wins, with a warning. Alertmanager's default. */
    FALLBACK,
    /** The UTF-8 grammar alone: Alertmanager's {@code utf8-strict-mode}. */
    UTF8,
    /** The classic grammar alone, and names of ASCII letters, digits and underscores: {@code classic-mode}. */
    CLASSIC;

    /** Whether a label of an alert, a silence, {@code group_by} or {@code equal} may have this name. */
    public boolean isValidLabelName(String name) {
        return switch (this) {
            case CLASSIC -> isClassicLabelName(name);
            case FALLBACK, UTF8 -> !name.isEmpty() && isWellFormed(name);
        };
    }

    /** Whether the name is {@code [a-zA-Z_][a-zA-Z0-9_]*}, as {@code match} and {@code match_re} demand in any mode. */
    public static boolean isClassicLabelName(String name) {
        if (name.isEmpty() || isDigit(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> c == '_' || isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** A surrogate without its partner has no UTF-8 form. */
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
