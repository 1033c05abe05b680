package dev.tocsin.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void withoutSettingsAllPagesAreOnOneOrigin() {
        Links links = new Links(Map.of());

        assertThat(links.href(NavItem.INCIDENTS)).isEqualTo("/incidents");
        assertThat(links.origins()).isEmpty();
    }

    @Test
    void aPageOfAnotherProcessIsLinkedThere() {
        Links links = new Links(Map.of("incidents", "http://127.0.0.1:9104/", "alerts", "https://example.org/tocsin"));

        assertThat(links.href(NavItem.INCIDENTS, "/incidents/42")).isEqualTo("http://127.0.0.1:9104/incidents/42");
        assertThat(links.href(NavItem.ALERTS)).isEqualTo("https://example.org/tocsin/alerts");
        assertThat(links.origins()).containsExactly("http://127.0.0.1:9104", "https://example.org");
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Links(Map.of("incident", "http://x", "alerts", "javascript:alert(1)")))
                .withMessageContaining("tocsin.console.links.incident names no page")
                .withMessageContaining("tocsin.console.links.alerts is \"javascript:alert(1)\"");
    }
}
