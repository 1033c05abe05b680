package dev.tocsin.policy.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping that is being read. Whoever reads it asks for each key it knows, and says {@link #end()} when done; what was
 * never asked for is then an error.
 *
 * <p>A method that finds a value of the wrong kind reports it and answers as if the key were absent, so that reading goes
 * on. A key with the value null is absent, but for texts, where it is the empty text.
 */
public final class Section {

    private final Node node;
    private final String name;
    private final Findings findings;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Section(Node node, String name, Findings findings) {
        this.node = node;
        this.name = name;
        this.findings = findings;
    }

    /** Reads a mapping; anything else is reported, and read as an empty one. */
    public static Section of(Node node, String name, Findings findings) {
        Section section = new Section(node, name, findings);
        if (node instanceof MappingNode mapping) {
            section.add(mapping);
        } else if (!Scalars.isNull(node)) {
            findings.error(node, name + " must be a mapping of keys to values");
        }
        return section;
    }

    /** Where a file is missing or empty. */
    public static Section empty(String name, Findings findings) {
        Mark start = new Mark(name, 0, 0, 0, new int[0], 0);
        return new Section(new ScalarNode(Tag.NULL, "", start, start, DumperOptions.ScalarStyle.PLAIN), name, findings);
    }

    private void add(MappingNode mapping) {
        for (NodeTuple pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                findings.error(pair.getKeyNode(), "a key of " + name + " must be a plain word");
            } else if (!key.getTag().equals(Tag.MERGE) && entries.putIfAbsent(key.getValue(), pair) != null) {
                findings.error(key, "key \"" + key.getValue() + "\" occurs twice in " + name + "; remove one");
            }
        }
        mapping.getValue().stream()
                .filter(pair -> pair.getKeyNode().getTag().equals(Tag.MERGE))
                .forEach(pair -> merge(pair.getValueNode()));
    }

    /** A merge key ({@code <<}) adds what is not there. */
    private void merge(Node merged) {
        switch (merged) {
            case MappingNode mapping -> {
                Section other = Section.of(mapping, name, findings);
                other.entries.forEach(entries::putIfAbsent);
            }
            case SequenceNode list -> list.getValue().forEach(this::merge);
            default -> findings.error(merged, "a merge key of " + name + " must name a mapping");
        }
    }

    /** How the section is called in messages. */
    public String name() {
        return name;
    }

    /** The keys, in the order of the file. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** Whether the key has a value other than null. */
    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value, if there is one other than null; the key counts as known. */
    public Optional<Node> value(String key) {
        return Optional.ofNullable(raw(key)).filter(node -> !Scalars.isNull(node));
    }

    private @Nullable Node raw(String key) {
        asked.add(key);
        @Nullable NodeTuple pair = entries.get(key);
        return pair == null ? null : pair.getValueNode();
    }

    /** The text of a scalar of any kind; of null, the empty text. */
    public Optional<String> text(String key) {
        @Nullable Node value = raw(key);
        if (value == null) {
            return Optional.empty();
        }
        if (Scalars.isNull(value)) {
            return Optional.of("");
        }
        return Scalars.text(value, key + " of " + name, findings);
    }

    public String text(String key, String fallback) {
        return text(key).orElse(fallback);
    }

    public boolean flag(String key, boolean fallback) {
        return flag(key).orElse(fallback);
    }

    public Optional<Boolean> flag(String key) {
        return value(key).flatMap(value -> Scalars.flag(value, key + " of " + name, findings));
    }

    /** A whole number that is not negative. */
    public int count(String key, int fallback) {
        return value(key)
                .flatMap(value -> Scalars.count(value, key + " of " + name, findings))
                .orElse(fallback);
    }

    public Optional<Duration> duration(String key, DurationText style) {
        return value(key).flatMap(value -> Scalars.duration(value, key + " of " + name, style, findings));
    }

    /** The texts of a list; empty if there is no list at all. */
    public Optional<List<String>> texts(String key) {
        return textItems(key).map(items -> items.stream().map(TextItem::text).toList());
    }

    /** The texts of a list with their places; empty if there is no list at all. */
    public Optional<List<TextItem>> textItems(String key) {
        return value(key).map(value -> items(key, value).stream()
                .flatMap(item -> Scalars.text(item, "an item of " + key + " of " + name, findings)
                        .map(text -> new TextItem(text, item))
                        .stream())
                .toList());
    }

    /** The items of a list; none if there is no list. */
    public List<Node> items(String key) {
        return value(key).map(value -> items(key, value)).orElse(List.of());
    }

    private List<Node> items(String key, Node value) {
        if (value instanceof SequenceNode list) {
            return list.getValue();
        }
        findings.error(value, key + " of " + name + " must be a list: write each item on a line after \"- \"");
        return List.of();
    }

    /** A mapping of names to texts. */
    public Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        section(key, key + " of " + name)
                .ifPresent(map -> map.keys().forEach(entry -> texts.put(entry, map.text(entry, ""))));
        return texts;
    }

    public Optional<Section> section(String key, String called) {
        return value(key).flatMap(value -> {
            Section section = of(value, called, findings);
            return value instanceof MappingNode ? Optional.of(section) : Optional.empty();
        });
    }

    /** A list of mappings; each is called {@code called[place]}, with places from 0. An empty item is reported. */
    public List<Section> sections(String key, String called) {
        List<Section> sections = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            String each = called + "[" + i + "]";
            if (Scalars.isNull(items.get(i))) {
                findings.error(items.get(i), each + " is empty; write its settings, or remove it");
            } else {
                sections.add(of(items.get(i), each, findings));
            }
        }
        return sections;
    }

    /** This section under another name, once what tells it apart is known; what was asked stays asked. */
    public Section called(String better) {
        Section renamed = new Section(node, better, findings);
        renamed.entries.putAll(entries);
        renamed.asked.addAll(asked);
        return renamed;
    }

    /** Reports an error at the section's beginning. */
    public void error(String message) {
        findings.error(node, message);
    }

    /** Reports an error at the key, or at the section's beginning if the key is absent. */
    public void error(String key, String message) {
        findings.error(place(key), message);
    }

    /** Reports something that has no effect, at the section's beginning. */
    public void warning(String message) {
        findings.warning(node, message);
    }

    /** Reports something that has no effect, at the key. */
    public void warning(String key, String message) {
        findings.warning(place(key), message);
    }

    private Node place(String key) {
        @Nullable NodeTuple pair = entries.get(key);
        return pair == null ? node : pair.getKeyNode();
    }

    /** Counts keys as known without reading them. */
    public void ignore(String... keys) {
        asked.addAll(List.of(keys));
    }

    /** Reports the keys that nobody asked for. */
    public void end() {
        entries.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key ->
                        error(key, "unknown key \"" + key + "\" in " + name + Suggestion.didYouMean(key, asked)));
    }

    public Findings findings() {
        return findings;
    }
}
