package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server's address: {@code host:port}, with IPv6 addresses in brackets. */
record Smarthost(String host, int port) {

    private static final Pattern ADDRESS = Pattern.compile("(?:\\[([^\\]]+)]|([^:\\[\\]]*)):([^:]+)");

    /** The names that operating systems know for the ports of mail. */
    private static final Map<String, Integer> PORTS =
            Map.of("smtp", 25, "smtps", 465, "submissions", 465, "submission", 587);

    private static final int MAX_PORT = 65535;

    static Optional<Smarthost> read(Section section, String key) {
        Optional<String> text = section.text(key).filter(address -> !address.isEmpty());
        Optional<Smarthost> parsed = text.flatMap(Smarthost::parse);
        if (text.isPresent() && parsed.isEmpty()) {
            section.error(key, key + " of " + section.name() + " must be host:port, is \"" + text.get() + "\"");
        }
        return parsed;
    }

    private static Optional<Smarthost> parse(String text) {
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        int port = port(parts.group(3));
        return port > 0 && port <= MAX_PORT
                ? Optional.of(new Smarthost(host.isEmpty() ? "localhost" : host, port))
                : Optional.empty();
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return PORTS.getOrDefault(text, -1);
        }
    }
}
