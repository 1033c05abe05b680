package dev.tocsin.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTest {

    private final Findings findings = new Findings("p.yml");

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        assertThat(Document.parse("a: b\nc: [d\n", findings)).isEmpty();

        assertThat(findings.errors()).singleElement().asString().startsWith("p.yml:3: not YAML: ");
    }

    @Test
    void nothingIsNoDocument() {
        assertThat(Document.parse("# only a comment\n", findings)).isEmpty();
        assertThat(findings.errors()).isEmpty();
    }

    @Test
    void whatContainsItselfIsRefused() {
        assertThat(Document.parse("a: &a {b: *a}", findings)).isEmpty();
        assertThat(findings.errors()).hasSize(1);
    }

    @Test
    void aliasesThatGrowWithoutMeasureAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(Document.parse(bomb.toString(), findings)).isEmpty();
        assertThat(findings.errors()).hasSize(1);
    }
}
