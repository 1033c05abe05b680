package dev.tocsin.console.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where pages are. Six processes have six origins; in one process all pages share one. */
public final class Links {

    private final Map<NavItem, String> bases = new HashMap<>();
    private final SortedSet<String> origins = new TreeSet<>();

    /**
     * @param configured {@code http://host:port}, with or without a path before the pages', by the name of the page
     * @throws IllegalArgumentException naming all keys and values that do not fit
     */
    public Links(Map<String, String> configured) {
        StringBuilder problems = new StringBuilder();
        new TreeSet<>(configured.keySet()).forEach(key -> add(key, configured.getOrDefault(key, ""), problems));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
    }

    private void add(String key, String base, StringBuilder problems) {
        var item = Arrays.stream(NavItem.values())
                .filter(known -> known.key().equals(key))
                .findFirst();
        if (item.isEmpty()) {
            problems.append("tocsin.console.links.").append(key).append(" names no page; known are ");
            problems.append(Arrays.stream(NavItem.values()).map(NavItem::key).toList())
                    .append(". ");
            return;
        }
        try {
            URI uri = new URI(base);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                bases.put(item.get(), base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
                origins.add(uri.getScheme() + "://" + uri.getRawAuthority());
                return;
            }
        } catch (URISyntaxException e) {
            // Named below with the other ways to be wrong.
        }
        problems.append("tocsin.console.links.").append(key).append(" is \"").append(base);
        problems.append("\"; use http://host:port or https://host. ");
    }

    /** The address of a page of the service that has {@code item}. */
    public String href(NavItem item, String path) {
        return bases.getOrDefault(item, "") + path;
    }

    public String href(NavItem item) {
        return href(item, item.path());
    }

    /** The other origins that links lead to. */
    public SortedSet<String> origins() {
        return new TreeSet<>(origins);
    }
}
