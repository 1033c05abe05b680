package dev.tocsin.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents/42", "/alerts?filter=a%3D%22b%22", "/x#y", "/a//b", "/a?next=//b"})
    void aPathOfThisOriginIsKept(String path) {
        assertThat(NextPath.parse(path)).contains(new NextPath(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " because ",
            value = {
                "https://evil.example because it names a site",
                "//evil.example because it takes the scheme of the page",
                "///evil.example because browsers read it as //evil.example",
                "/\\evil.example because browsers read \\ as /",
                "/\\/evil.example because browsers read \\ as /",
                "\\evil.example because it does not start with /",
                "javascript:alert(1) because it is a script",
                "evil.example because it does not start with /",
                "/%zz because it is not an address",
                "/sign-in because it would lead round in a circle"
            })
    void anythingElseIsRefused(String path, String reason) {
        assertThat(NextPath.parse(path)).as(reason).isEmpty();
    }

    @Test
    void charactersThatBrowsersDropAreRefused() {
        assertThat(NextPath.parse("/\t/evil.example")).isEmpty();
        assertThat(NextPath.parse("/\n/evil.example")).isEmpty();
        assertThat(NextPath.parse("/\r\nSet-Cookie: a=b")).isEmpty();
        assertThat(NextPath.parse("/ /evil.example")).isEmpty();
        assertThat(NextPath.parse(null)).isEmpty();
    }
}
