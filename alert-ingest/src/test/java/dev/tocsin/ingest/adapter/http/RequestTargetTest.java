package dev.tocsin.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\'',
            value = {
                "/a?filter=x%3D%22y%22 /a?filter=x%3D%22y%22",
                "/a?filter=x=\"y\" /a?filter=x=%22y%22",
                "/a?filter={x=~\"a|b\"} /a?filter=%7Bx=~%22a%7Cb%22%7D",
                "/a?receiver=^\\w[a-z]`<>$ /a?receiver=%5E%5Cw%5Ba-z%5D%60%3C%3E$",
                "/a?b=100%&c=%2&d=%zz&e=%C3%BC| /a?b=100%25&c=%252&d=%25zz&e=%C3%BC%7C",
                "/a?b=\u00c3\u00bc /a?b=%C3%BC",
                "/a?b=c#d /a?b=c%23d",
                "/a/{b} /a/%7Bb%7D",
            })
    void whatIsNotEncodedIsEncoded(String text, String uri) {
        assertThat(RequestTarget.encoded(text)).isEqualTo(uri);
    }

    @Property
    void anyBytesMakeAQuery(@ForAll @CharRange(to = '\u00ff') String bytes) {
        assertThat(URI.create(RequestTarget.encoded("/a?" + bytes)).getRawPath())
                .isEqualTo("/a");
    }
}
