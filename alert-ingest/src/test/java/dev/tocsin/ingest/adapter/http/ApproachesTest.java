package dev.tocsin.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.ingest.domain.sender.Approach;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApproachesTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "127.0.0.1       | localhost:9093   | -                | LOOPBACK | by name",
                "127.0.0.1       | 127.0.0.1        | -                | LOOPBACK | by address",
                "127.8.8.8       | 127.8.8.8:1      | -                | LOOPBACK | all of 127/8 is this machine",
                "::1             | [::1]:9093       | -                | LOOPBACK | IPv6",
                "0:0:0:0:0:0:0:1 | [::1]            | -                | LOOPBACK | as Java prints it",
                "0:0:0:0:0:0:0:1%lo | [::1]         | -                | LOOPBACK | with a zone",
                "127.0.0.1       | LOCALHOST        | -                | LOOPBACK | names have no case",
                "10.0.0.7        | localhost        | -                | REMOTE   | another machine",
                "127.0.0.1       | alerts.corp      | -                | REMOTE   | a name that was made to resolve to us",
                "127.0.0.1       | localhost.corp   | -                | REMOTE   | a name that only looks local",
                "127.0.0.1       | 127.0.0.1.nip.io | -                | REMOTE   | an address that is a name",
                "127.0.0.1       | -                | -                | REMOTE   | no host",
                "-               | localhost        | -                | REMOTE   | no peer",
                "127.0.0.1       | localhost        | X-Forwarded-For  | REMOTE   | a proxy",
                "127.0.0.1       | localhost        | x-forwarded-host | REMOTE   | a proxy in lower case",
                "127.0.0.1       | localhost        | Forwarded        | REMOTE   | a proxy of RFC 7239",
                "127.0.0.1       | localhost        | X-Real-IP        | REMOTE   | nginx",
                "127.0.0.1       | localhost        | Via              | REMOTE   | a cache",
            })
    void onlyThisMachineSpeakingToItselfIsLocal(
            String peer, String host, String forwarding, Approach expected, String reason) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        if (host != null) {
            headers.add("Host", host);
        }
        if (forwarding != null) {
            headers.add(forwarding, "10.0.0.7");
        }

        assertThat(Approaches.of(peer, headers)).as(reason).isEqualTo(expected);
    }

    @Test
    void webPageOfAnotherSiteIsNotLocal() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Host", "localhost:9093");

        assertThat(Approaches.of("127.0.0.1", headers.set("Origin", "http://localhost:9093")))
                .isEqualTo(Approach.LOOPBACK);
        assertThat(Approaches.of("127.0.0.1", headers.set("Origin", "https://evil.example")))
                .isEqualTo(Approach.REMOTE);
        headers.remove("Origin");
        assertThat(Approaches.of("127.0.0.1", headers.set("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(Approach.REMOTE);
    }
}
