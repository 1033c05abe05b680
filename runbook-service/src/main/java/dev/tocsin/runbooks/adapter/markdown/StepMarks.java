package dev.tocsin.runbooks.adapter.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** Marks the place of each task list item's box while one document is rendered, and collects the items' texts. */
final class StepMarks implements AttributeProvider {

    static final char BEGIN = '\uE000';
    static final char END = '\uE001';
    private static final int LONGEST = 200;

    private final List<String> texts = new ArrayList<>();
    private final TextContentRenderer plain = TextContentRenderer.builder().build();

    List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof ListItem && node.getFirstChild() instanceof TaskBox) {
            attributes.put("class", "task");
        }
    }

    NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(TaskBox.class);
            }

            @Override
            public void render(Node marker) {
                context.getWriter().text(BEGIN + String.valueOf(texts.size()) + END);
                texts.add(text(marker.getNext()));
            }
        };
    }

    private String text(@Nullable Node item) {
        String text = item == null
                ? ""
                : plain.render(item).strip().lines().findFirst().orElse("");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
