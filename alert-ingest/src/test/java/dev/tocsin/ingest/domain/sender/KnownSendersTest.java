package dev.tocsin.ingest.domain.sender;

import static dev.tocsin.ingest.domain.sender.Approach.LOOPBACK;
import static dev.tocsin.ingest.domain.sender.Approach.REMOTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.domain.sender.Admission.Admitted;
import dev.tocsin.ingest.domain.sender.Admission.Refusal;
import dev.tocsin.ingest.domain.sender.Admission.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnownSendersTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Sender LOKI =
            new Sender("loki", () -> List.of(TokenDigest.of("l-token")), new TenantScope.All());
    private static final Sender SHOP = new Sender(
            "shop",
            () -> List.of(TokenDigest.of("old"), TokenDigest.of("new")),
            new TenantScope.Only(List.of(new TenantId("shop"), ACME)));
    private static final KnownSenders SENDERS = new KnownSenders(List.of(LOKI, SHOP), Exposure.NETWORK);

    static Stream<Arguments> requests() {
        return Stream.of(
                row("trusted over loopback", LOOPBACK, null, null, admitted("default", null)),
                row("loopback may name a tenant", LOOPBACK, null, "acme", admitted("acme", null)),
                row("Loki without tenants", LOOPBACK, null, "fake", admitted("default", null)),
                row("an empty header is none", LOOPBACK, null, "", admitted("default", null)),
                row("not a tenant", LOOPBACK, null, "a|b", new Refused(Refusal.INVALID_TENANT)),
                row("too long for a tenant", LOOPBACK, null, "x".repeat(151), new Refused(Refusal.INVALID_TENANT)),
                row(
                        "a wrong token is told even over loopback",
                        LOOPBACK,
                        "Bearer x",
                        null,
                        new Refused(Refusal.UNKNOWN_CREDENTIAL)),
                row("others need a credential", REMOTE, null, null, new Refused(Refusal.NO_CREDENTIAL)),
                row("and tell nothing about tenants before", REMOTE, null, "a|b", new Refused(Refusal.NO_CREDENTIAL)),
                row("a token", REMOTE, "Bearer l-token", null, admitted("default", "loki")),
                row("the scheme's case does not matter", REMOTE, "bearer l-token", null, admitted("default", "loki")),
                row("a sender for all names any tenant", REMOTE, "Bearer l-token", "acme", admitted("acme", "loki")),
                row("the first of its tenants is meant", REMOTE, "Bearer new", null, admitted("shop", "shop")),
                row(
                        "an old token is good while it is configured",
                        REMOTE,
                        "Bearer old",
                        "acme",
                        admitted("acme", "shop")),
                row("fake means its first tenant", REMOTE, "Bearer new", "fake", admitted("shop", "shop")),
                row("not its tenant", REMOTE, "Bearer new", "default", new Refused(Refusal.FOREIGN_TENANT)),
                row("user and password", REMOTE, basic("loki:l-token"), null, admitted("default", "loki")),
                row(
                        "another's user name",
                        REMOTE,
                        basic("shop:l-token"),
                        null,
                        new Refused(Refusal.UNKNOWN_CREDENTIAL)),
                row("no colon", REMOTE, basic("l-token"), null, new Refused(Refusal.UNKNOWN_CREDENTIAL)),
                row("not Base64", REMOTE, "Basic ***", null, new Refused(Refusal.UNKNOWN_CREDENTIAL)),
                row("an empty token", REMOTE, "Bearer ", null, new Refused(Refusal.UNKNOWN_CREDENTIAL)),
                row("another scheme", REMOTE, "Digest l-token", null, new Refused(Refusal.UNKNOWN_CREDENTIAL)));
    }

    private static Arguments row(
            String reason,
            Approach approach,
            @Nullable String authorization,
            @Nullable String orgId,
            Admission expected) {
        return Arguments.of(reason, approach, authorization, orgId, expected);
    }

    private static Admitted admitted(String tenant, @Nullable String sender) {
        return new Admitted(new TenantId(tenant), sender);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void requestIsAdmittedByWhatItShows(
            String reason,
            Approach approach,
            @Nullable String authorization,
            @Nullable String orgId,
            Admission expected) {
        assertThat(SENDERS.admit(approach, Credential.parse(authorization), orgId))
                .isEqualTo(expected);
    }

    @Test
    void nobodyComesInFromTheNetworkWhenNoSenderIsConfigured() {
        KnownSenders nobody = new KnownSenders(List.of(), Exposure.NETWORK);

        assertThat(nobody.refusesEverybody()).isTrue();
        assertThat(nobody.admit(LOOPBACK, new Credential.None(), null))
                .isEqualTo(new Refused(Refusal.NO_SENDER_CONFIGURED));
    }

    @Test
    void onThisMachineAloneCredentialsDoNotMatterWhenNoSenderIsConfigured() {
        KnownSenders local = new KnownSenders(List.of(), Exposure.THIS_MACHINE);

        assertThat(local.admit(LOOPBACK, Credential.parse("Bearer anything"), null))
                .isInstanceOf(Admitted.class);
        assertThat(local.admit(REMOTE, Credential.parse("Bearer anything"), null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void credentialsAreNeverPrinted() {
        assertThat(Credential.parse("Bearer l-token").toString()).doesNotContain("l-token");
        assertThat(SHOP.tokens().get()).allSatisfy(token -> assertThat(token).hasToString("<secret>"));
    }
}
