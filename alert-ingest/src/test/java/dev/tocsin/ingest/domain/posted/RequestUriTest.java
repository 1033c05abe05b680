package dev.tocsin.ingest.domain.posted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row was put to Alertmanager 0.25 as a {@code generatorURL}. */
class RequestUriTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | http://prometheus:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1 | Prometheus",
                "true  | http://grafana//explore?left={\"queries\":[]}             | braces and quotes in a query",
                "true  | /explore?left=x                                           | Loki without an external address",
                "true  | http://h/a b                                              | a space in a path",
                "true  | http://[::1]:9090/graph                                   | an IPv6 address",
                "true  | http://user:pass@host/                                    | a user",
                "true  | mailto:ops@example.org                                    | no hierarchy",
                "true  | http://zürich/                                            | a host beyond ASCII",
                "true  | *                                                         | all of a server",
                "true  | http://h?x                                                | a query without a path",
                "true  | http://                                                   | nothing after the slashes",
                "true  | http://h:/                                                | an empty port",
                "true  | http://h%e4/                                              | an escape in a host, beyond ASCII",
                "true  | //h/x                                                     | slashes without a scheme",
                "false | http://h%41/                                              | an escape in a host, of a letter",
                "false | http://us er@h/                                           | a space in a user",
                "false | http://h{x/                                               | a brace in a host",
                "false | foo                                                       | a relative path",
                "false | foo bar                                                   | words",
                "false | :foo                                                      | no scheme before the colon",
                "false | http://h:port/                                            | a port of letters",
                "false | http://a b/                                               | a space in a host",
                "false | http://h/%zz                                              | half an escape",
                "false | http://[::1/                                              | a bracket left open",
                "false | 1http://h/                                                | a scheme that begins with a digit",
            })
    void uriIsJudgedAsGoJudgesIt(boolean valid, String text, String reason) {
        assertThat(RequestUri.isValid(text)).as(reason).isEqualTo(valid);
    }
}
