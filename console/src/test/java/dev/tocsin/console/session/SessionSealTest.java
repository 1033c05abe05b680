package dev.tocsin.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.session.SessionVerdict.Open;
import dev.tocsin.console.session.SessionVerdict.Reason;
import dev.tocsin.console.session.SessionVerdict.Refused;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSealTest {

    private static final Instant NOW = Instant.parse("2026-11-21T03:14:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final byte[] KEY = "an installation's key of some length".getBytes(UTF_8);
    private static final Person ADA = new Person("Ada Lovelace");

    private final SessionSeal seal = new SessionSeal(KEY, "the sign-in token");

    @Test
    void aSessionOpensAsItWasSealed() {
        assertThat(seal.open(seal.seal(ADA, LATER), NOW)).isEqualTo(new Open(ADA, LATER));
    }

    @Test
    void aNameOfAnyScriptSurvives() {
        Person person = new Person("Zoë 林 🔔.x");

        assertThat(seal.open(seal.seal(person, LATER), NOW)).isEqualTo(new Open(person, LATER));
    }

    @Test
    void aSessionEndsAtItsExpiryToTheSecond() {
        String cookie = seal.seal(ADA, LATER);

        assertThat(seal.open(cookie, LATER.minusMillis(1))).isInstanceOf(Open.class);
        assertThat(seal.open(cookie, LATER)).isEqualTo(new Refused(Reason.EXPIRED));
    }

    @Property
    void anyChangedCharacterIsNoticed(@ForAll @IntRange(max = 1000) int place, @ForAll char replacement) {
        String cookie = seal.seal(ADA, LATER);
        int at = place % cookie.length();
        String changed = cookie.substring(0, at) + replacement + cookie.substring(at + 1);

        assertThat(changed.equals(cookie) || seal.open(changed, NOW) instanceof Refused)
                .isTrue();
    }

    @Test
    void aLongerExpiryCannotBeWrittenIntoACookie() {
        String cookie = seal.seal(ADA, LATER);
        String longer = "9999999999" + cookie.substring(cookie.indexOf('.'));

        assertThat(seal.open(longer, NOW)).isEqualTo(new Refused(Reason.FORGED));
    }

    @Test
    void anotherInstallationsSessionIsForged() {
        String cookie = new SessionSeal("another key".getBytes(UTF_8), "the sign-in token").seal(ADA, LATER);

        assertThat(seal.open(cookie, NOW)).isEqualTo(new Refused(Reason.FORGED));
    }

    @Test
    void aNewTokenEndsEverySession() {
        String cookie = new SessionSeal(KEY, "last year's token").seal(ADA, LATER);

        assertThat(seal.open(cookie, NOW)).isEqualTo(new Refused(Reason.FORGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a", "a.b", "a.b.c", "1.2.3.4", "%00.%00.%00"})
    void rubbishIsRefused(String cookie) {
        assertThat(seal.open(cookie, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void aHugeCookieIsRefusedUnread() {
        assertThat(seal.open("a".repeat(5000) + ".b", NOW)).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void aFormsProofBelongsToOneSession() {
        String ada = seal.seal(ADA, LATER);
        String eve = seal.seal(new Person("Eve"), LATER);

        assertThat(seal.isCsrfToken(ada, seal.csrfToken(ada))).isTrue();
        assertThat(seal.isCsrfToken(ada, seal.csrfToken(eve))).isFalse();
        assertThat(seal.isCsrfToken(ada, "")).isFalse();
    }

    @Test
    void aFormsProofIsNotTheSessionsSignature() {
        String cookie = seal.seal(ADA, LATER);

        assertThat(cookie).doesNotContain(seal.csrfToken(cookie.substring(0, cookie.lastIndexOf('.'))));
    }
}
