package dev.tocsin.runbooks.adapter.markdown;

import dev.tocsin.runbooks.app.port.RunbookPart;
import dev.tocsin.runbooks.app.port.RunbookPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Prints Markdown with tables and task lists.
 *
 * <p>Raw HTML shows as text. A step's place is marked with characters of a private use area, which are taken out of the
 * text first, so that no runbook can forge one.
 */
public final class SafeMarkdown implements RunbookPrinter {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Pattern PRIVATE_USE = Pattern.compile("[\\uE000-\\uF8FF]");
    private static final Pattern STEP = Pattern.compile(StepMarks.BEGIN + "(\\d+)" + StepMarks.END);
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements("em", "strong", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(Pattern.compile("task"))
            .onElements("li")
            .allowAttributes("align")
            .matching(Pattern.compile("left|right|center"))
            .onElements("th", "td")
            .toFactory();

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .postProcessor(new TaskItems())
            .build();

    @Override
    public List<RunbookPart> print(String markdown) {
        Node document = parser.parse(PRIVATE_USE.matcher(markdown).replaceAll(""));
        StepMarks marks = new StepMarks();
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(marks::renderer)
                .attributeProviderFactory(context -> marks)
                .build()
                .render(document);
        return split(HARMLESS.sanitize(html), marks.texts());
    }

    private static List<RunbookPart> split(String html, List<String> steps) {
        List<RunbookPart> parts = new ArrayList<>();
        Matcher mark = STEP.matcher(html);
        int from = 0;
        while (mark.find()) {
            int index = Integer.parseInt(mark.group(1));
            parts.add(new RunbookPart.Html(html.substring(from, mark.start())));
            parts.add(new RunbookPart.Step(index, steps.get(index)));
            from = mark.end();
        }
        parts.add(new RunbookPart.Html(html.substring(from)));
        return parts;
    }
}
