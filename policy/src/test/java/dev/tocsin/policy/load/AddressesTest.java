package dev.tocsin.policy.load;

import static dev.tocsin.policy.load.Yaml.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.receiver.WebhookConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[::1/x",
                "http://h/%zz",
                "http://h:abc/",
                "http://h:99999/x",
                "http://h:0/x",
                "http://my_sink:99999/x",
                "http://my_sink:abc/x",
                "http://:80/x",
                "http://a b/x",
                "http:///x",
                "ftp://h/x",
                "h/x",
                "http://h:abc/{{ .CommonLabels.r }}",
            })
    void addressWhereNothingCanBeSentIsRefused(String address) {
        assertThat(problems(webhook(address))).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("alertmanager.yml:4: url of receiver")
                .contains("must be an address"));
    }

    @Test
    void templateThatDoesNotEndIsRefused() {
        assertThat(problems(webhook("http://h/x/{{ .CommonLabels.r")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("has a template that does not end"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "http://h/x > http://h/x",
                "HTTPS://h:8443/x?y=%C3%BC#z > HTTPS://h:8443/x?y=%C3%BC#z",
                "http://[::1]:80/ > http://[::1]:80/",
                "http://u:p@h > http://u:p@h",
                "http://my_sink:8080/x > http://my_sink:8080/x",
                "http://u:p@my_sink > http://u:p@my_sink",
                "http://h/a b > http://h/a%20b",
                "http://h/x?q=a b > http://h/x?q=a%20b",
                "'http://h/x ' > http://h/x%20",
                "http://h/[ü]|{y} > http://h/%5B%C3%BC%5D%7C%7By%7D",
                "http://h/a b/{{ .CommonLabels.r }}/c d > http://h/a%20b/{{ .CommonLabels.r }}/c%20d",
                "http://{{ .CommonLabels.host }}:8080/x y > http://{{ .CommonLabels.host }}:8080/x%20y",
                "{{ .CommonAnnotations.hook }} > {{ .CommonAnnotations.hook }}",
            })
    void whatGosClientEncodesIsEncoded(String address, String sent) {
        assertThat(Yaml.load(webhook(address)).receivers().getFirst().integrations())
                .filteredOn(WebhookConfig.class::isInstance)
                .singleElement()
                .satisfies(webhook ->
                        assertThat(((WebhookConfig) webhook).url().reveal()).isEqualTo(sent));
    }

    private static String webhook(String address) {
        return Yaml.receiver("webhook_configs: [{url: \"" + address + "\"}]\n");
    }
}
