package dev.tocsin.runbooks.adapter.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Finds the task list items of a document: list items that begin with {@code [ ]} or {@code [x]}.
 *
 * <p>Source: GitHub Flavored Markdown 5.3, task list items (extension).
 */
final class TaskItems implements PostProcessor {

    private static final Pattern BOX = Pattern.compile("^\\[[ xX]]\\s+(.*)", Pattern.DOTALL);

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof Text text) {
                    mark(item, text);
                }
                visitChildren(item);
            }
        });
        return document;
    }

    private static void mark(ListItem item, Text text) {
        Matcher box = BOX.matcher(text.getLiteral());
        if (box.matches()) {
            text.setLiteral(box.group(1));
            item.prependChild(new TaskBox());
        }
    }
}
