package dev.tocsin.runbooks.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.runbooks.app.port.RunbookPart;
import dev.tocsin.runbooks.app.port.RunbookPart.Html;
import dev.tocsin.runbooks.app.port.RunbookPart.Step;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMarkdownTest {

    private final SafeMarkdown markdown = new SafeMarkdown();

    @Test
    void tablesAndCodeArePrinted() {
        String html = html("| a | b |\n|---|--:|\n| 1 | `x<y` |\n\n```promql\nup == 0\n```\n");

        assertThat(html)
                .contains("<table>", "<th>a</th>", "<td align=\"right\"><code>x&lt;y</code></td>")
                .contains("<pre><code>up &#61;&#61; 0");
    }

    @Test
    void stepsAreCountedWithTheirTexts() {
        List<RunbookPart> parts =
                markdown.print("- [ ] Look at `up`\n- [x] Then **there**\n  - [ ] and below\n- not one\n");

        assertThat(parts)
                .filteredOn(Step.class::isInstance)
                .containsExactly(new Step(0, "Look at \"up\""), new Step(1, "Then there"), new Step(2, "and below"));
        assertThat(html("- [ ] a")).contains("<li class=\"task\">");
    }

    @Test
    void aStepInACodeBlockIsNone() {
        assertThat(markdown.print("```\n- [ ] not a step\n```\n")).noneMatch(Step.class::isInstance);
    }

    @Test
    void aRunbookCannotForgeAStep() {
        assertThat(markdown.print("\uE0000\uE001 text \uE00099\uE001")).noneMatch(Step.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x](vbscript:x)",
                "```\"><script>alert(1)</script>\nx\n```",
                "| <script>alert(1)</script> |\n|---|\n| <svg onload=alert(1)> |",
                "<iframe src=//evil.example></iframe>",
                "<style>@import '//evil.example'</style>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<a href=\"javascript:alert(1)\">x</a>",
                "- [ ] <button form=ticks name=step value=1>x</button>"
            })
    void whatARunbookHoldsRunsNothingAndLoadsNothing(String hostile) {
        assertThat(html(hostile))
                .doesNotContainIgnoringCase("<script", "<img", "<svg", "<iframe", "<style", "<button")
                .doesNotContainPattern("(?i)href=\"(javascript|data|vbscript)")
                .doesNotContainPattern("<[^>]+ on\\w+=");
    }

    @Test
    void linksLeadOutWithoutTellingFromWhere() {
        assertThat(html("[graph](https://example.org/g?a=1&b=2)"))
                .contains("href=\"https://example.org/g?a&#61;1&amp;b&#61;2\"")
                .contains("noopener", "noreferrer");
    }

    private String html(String text) {
        return markdown.print(text).stream()
                .map(part -> part instanceof Html(String html) ? html : "")
                .collect(Collectors.joining());
    }
}
