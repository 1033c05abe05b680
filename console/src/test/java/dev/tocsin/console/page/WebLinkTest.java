package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://prometheus:9090/graph?g0.expr=up", "https://example.org/a%20b#c"})
    void aWebAddressIsLinked(String text) {
        assertThat(WebLink.isSafe(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "//evil.example",
                "ftp://x",
                "http://",
                "http:///x",
                "see http://x",
                "http://a b"
            })
    void anythingElseIsText(String text) {
        assertThat(WebLink.isSafe(text)).isFalse();
    }
}
