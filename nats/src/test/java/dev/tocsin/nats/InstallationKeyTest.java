package dev.tocsin.nats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InstallationKeyTest {

    private static final byte[] PLAIN = "routing_key: hush".getBytes(StandardCharsets.UTF_8);

    private final InstallationKey key = InstallationKey.of(new byte[32]);

    @Test
    void whatIsSealedOpensWithTheSameKeyAlone() {
        byte[] sealed = key.seal(PLAIN);

        assertThat(key.open(sealed)).isEqualTo(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hush");
        assertThatThrownBy(() -> InstallationKey.of("another".getBytes(StandardCharsets.UTF_8))
                        .open(sealed))
                .hasMessageContaining("another installation key");
    }

    @Test
    void anAlteredSealIsRefused() {
        byte[] sealed = key.seal(PLAIN);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> key.open(sealed)).isInstanceOf(IllegalStateException.class);
    }
}
