package dev.tocsin.notifier.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.Secret;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCredentialsTest {

    @ParameterizedTest
    @CsvSource({
        "http://usr:pw@host/hook, usr, pw",
        "http://usr:pw@my_sink:8080/hook, usr, pw",
        "http://usr@host/hook, usr, ''",
        "http://usr:@host/hook, usr, ''",
        "http://:pw@host/hook, '', pw",
        "http://u%3Ar:p%40w+1:2@host/hook, u:r, p@w+1:2",
    })
    void whatTheAddressSaysIsShown(URI address, String user, String password) {
        assertThat(AddressCredentials.or(HttpAuth.NONE, address))
                .isEqualTo(new HttpAuth.Basic(Secret.of(user), Secret.of(password)));
    }

    @Test
    void theSettingsComeFirst() {
        HttpAuth token = new HttpAuth.Header("Bearer", Secret.of("t"));

        assertThat(AddressCredentials.or(token, URI.create("http://usr:pw@host/hook")))
                .isEqualTo(token);
        assertThat(AddressCredentials.or(HttpAuth.NONE, URI.create("http://host/hook")))
                .isEqualTo(HttpAuth.NONE);
    }
}
