package dev.tocsin.contracts;

/** A condition on one label, as written; {@code policy} compiles it. An absent label has the empty value. */
public record LabelMatcher(String name, Operator operator, String value) {

    /** How the value is compared. Regular expressions are RE2 and match the whole value. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        MATCHES("=~"),
        NOT_MATCHES("!~");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        public boolean isRegex() {
            return this == MATCHES || this == NOT_MATCHES;
        }

        public boolean isPositive() {
            return this == EQUAL || this == MATCHES;
        }
    }
}
