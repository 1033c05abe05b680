package dev.tocsin.runbooks.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.runbooks.domain.runbook.Runbook;
import dev.tocsin.runbooks.domain.runbook.RunbookName;
import dev.tocsin.runbooks.domain.runbook.RunbookProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunbookReaderTest {

    @Test
    void frontMatterSaysWhatARunbookIsFor() {
        Runbook runbook = read("""
                ---
                title: The ingress does not answer
                owner: platform
                matchers: ['alertname="IngressDown"', 'severity=~"critical|page"']
                contacts:
                  - 'Platform on-call: schedule `platform`'
                  - '+43 1 5550 100'
                ---

                Look here.
                """);

        assertThat(runbook.title()).isEqualTo("The ingress does not answer");
        assertThat(runbook.owner()).isEqualTo("platform");
        assertThat(runbook.contacts()).containsExactly("Platform on-call: schedule `platform`", "+43 1 5550 100");
        assertThat(runbook.matchers()).hasToString("{alertname=\"IngressDown\",severity=~\"critical|page\"}");
        assertThat(runbook.body()).isEqualToIgnoringNewLines("\nLook here.\n");
        assertThat(runbook.problems()).isEmpty();
    }

    @Test
    void aRunbookWithoutFrontMatterIsTitledByItsName() {
        Runbook runbook = read("Look here.\n\n---\n\nAnd there.\n");

        assertThat(runbook.title()).isEqualTo("IngressDown");
        assertThat(runbook.body()).contains("And there.");
        assertThat(runbook.problems()).isEmpty();
    }

    @Test
    void everyMistakeIsNamedWithItsLineAndTheTextIsKept() {
        Runbook runbook = read("""
                ---
                title: [a, b]
                onwer: platform
                matchers:
                  - alertname="A"
                  - 'severity=~"("'
                  - {a: b}
                ---
                Look here.
                """);

        assertThat(runbook.problems()).extracting(RunbookProblem::line).containsExactly(2, 3, 7, 6);
        assertThat(runbook.problems())
                .extracting(RunbookProblem::message)
                .anySatisfy(message -> assertThat(message).contains("unknown key \"onwer\"; known are title, owner"))
                .anySatisfy(message -> assertThat(message).startsWith("not a matcher: "));
        assertThat(runbook.body()).isEqualToIgnoringNewLines("Look here.\n");
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        assertThat(read("---\ntitle: x\nowner: 'y\n---\ntext\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isBetween(3, 4));
        assertThat(read("---\ntitle: x\ntext without an end\n").problems())
                .extracting(RunbookProblem::line)
                .containsExactly(1);
    }

    @Test
    void yamlCannotMakeObjectsOrBombs() {
        assertThat(read("---\ntitle: !!javax.script.ScriptEngineManager [x]\n---\n")
                        .problems())
                .isNotEmpty();
        assertThat(read("---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: ok\n---\n").title())
                .isEqualTo("ok");
    }

    @Test
    void theVersionIsTheContents() {
        assertThat(read("a").version())
                .isEqualTo(read("a").version())
                .isNotEqualTo(read("b").version());
    }

    private static Runbook read(String source) {
        return RunbookReader.read(new RunbookName("IngressDown"), source);
    }

    @Test
    void aMistakeReadsAsALineAndAMessage() {
        assertThat(List.of(new RunbookProblem(3, "unknown key"))).hasToString("[line 3: unknown key]");
    }
}
