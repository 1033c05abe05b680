package dev.tocsin.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTrustTest {

    @ParameterizedTest(name = "{5} from {0} to {1}: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "127.0.0.1, 127.0.0.1:9093, false, -, -, TRUSTED, a program here",
                "::1, [::1]:9093, false, -, -, TRUSTED, the same over IPv6",
                "0:0:0:0:0:0:0:1, localhost, false, -, -, TRUSTED, the JDK's way to write it",
                "127.8.9.1, LOCALHOST:9093, false, -, -, TRUSTED, all of 127/8 is this machine",
                "127.0.0.1, localhost:9093, false, http://localhost:9093, same-origin, TRUSTED, our own page",
                "127.0.0.1, localhost:9093, false, -, none, TRUSTED, typed into a browser",
                "192.0.2.7, 127.0.0.1:9093, false, -, -, PEER_NOT_LOOPBACK, the Host header is the sender's to choose",
                "::ffff:192.0.2.7, localhost, false, -, -, PEER_NOT_LOOPBACK, a mapped address",
                "-, localhost, false, -, -, PEER_NOT_LOOPBACK, no address at all",
                "127.0.0.1, tocsin.example.org, false, -, -, HOST_NOT_LOOPBACK, a rebound name",
                "127.0.0.1, localhost.evil.example:9093, false, -, -, HOST_NOT_LOOPBACK, looks alike",
                "127.0.0.1, 127.0.0.1.nip.io, false, -, -, HOST_NOT_LOOPBACK, looks alike",
                "127.0.0.1, -, false, -, -, HOST_NOT_LOOPBACK, no host",
                "127.0.0.1, 127.0.0.1, true, -, -, FORWARDED, a proxy on this machine",
                "127.0.0.1, localhost:9093, false, https://evil.example, -, CROSS_SITE, a page led the browser here",
                "127.0.0.1, localhost:9093, false, null, -, CROSS_SITE, a sandboxed frame",
                "127.0.0.1, localhost:9093, false, http://localhost:3000, -, CROSS_SITE, another local application",
                "127.0.0.1, localhost:9093, false, -, cross-site, CROSS_SITE, an image on a page",
                "127.0.0.1, localhost:9093, false, -, same-site, CROSS_SITE, another port"
            })
    void trustsOnlyWhatSurelyComesFromHere(
            String peer,
            String host,
            boolean forwarded,
            String origin,
            String site,
            LoopbackTrust verdict,
            String why) {
        assertThat(LoopbackTrust.of(peer, host, forwarded, origin, site))
                .as(why)
                .isEqualTo(verdict);
    }
}
