package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkiverse.reactive.messaging.nats.jetstream.configuration.ConnectorConfiguration;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "to nats://user:TOPSECRET@host:4222 now | to nats://…@host:4222 now | user and password",
                "nats://TOPSECRET@host | nats://…@host | a token",
                "[tls://u:TOPSECRET@a, nats://v:TOPSECRET@b] | [tls://…@a, nats://…@b] | several",
                "nats://u:TOP@SEC/RET@host | nats://…@host | a password with marks of its own",
                "[user:TOPSECRET@host:4222] | […@host:4222] | no scheme",
                "nats://host:4222 refused: mail ada@example.org | nats://host:4222 refused: mail ada@example.org | nothing to hide"
            })
    void usersAndPasswordsAreMasked(String text, String masked, String why) {
        assertThat(Credentials.masked(text)).as(why).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nats://user:TOPSECRET@127.0.0.1:1", "nats://user:TOPSECRET@127.0.0.1:not a port"})
    void aPasswordInTheAddressIsInNothingThatIsSaidOfAFailure(String servers) {
        Throwable failure = catchThrowable(() -> new Nats(configuration(servers)).connection());

        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString())
                .contains("NATS cannot be reached at", "…@127.0.0.1")
                .doesNotContain("TOPSECRET");
        assertThat(StartAfterNats.reason(failure)).doesNotContain("TOPSECRET");
    }

    @Test
    void theReasonIsStillSaid() {
        Throwable failure =
                catchThrowable(() -> new Nats(configuration("nats://user:TOPSECRET@127.0.0.1:1")).connection());

        assertThat(StartAfterNats.reason(failure)).contains("Unable to connect");
    }

    private static ConnectorConfiguration configuration(String servers) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ConnectorConfiguration.class)
                .withDefaultValue("quarkus.messaging.nats.connection.servers", servers)
                .build()
                .getConfigMapping(ConnectorConfiguration.class);
    }
}
