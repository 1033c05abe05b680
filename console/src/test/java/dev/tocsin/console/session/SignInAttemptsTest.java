package dev.tocsin.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.console.session.SignInAttempts.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private static final String TOKEN = "a-token-for-tests-only";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SignInAttempts attempts = new SignInAttempts(
            new Sessions(new SignInToken(TOKEN), new byte[32], Duration.ofDays(1), () -> now), () -> now);

    @Test
    void tenWrongTokensAreWrongAndTheNextOfAnyKindIsNotLookedAt() {
        for (int i = 0; i < SignInAttempts.MOST; i++) {
            assertThat(attempts.attempt("guess")).isEqualTo(new Verdict.WrongToken());
        }

        assertThat(attempts.attempt("guess")).isEqualTo(new Verdict.TooMany(SignInAttempts.WITHIN));
        assertThat(attempts.attempt(TOKEN)).isEqualTo(new Verdict.TooMany(SignInAttempts.WITHIN));
    }

    @Test
    void onceTheFirstIsAMinuteOldTheNextIsLookedAt() {
        attempts.attempt("guess");
        now = now.plusSeconds(30);
        fail(SignInAttempts.MOST - 1);
        now = now.plusMillis(29_500);
        assertThat(attempts.attempt(TOKEN))
                .isInstanceOfSatisfying(Verdict.TooMany.class, tooMany -> assertThat(tooMany.retryAfter())
                        .isEqualTo(1));

        now = now.plusMillis(500);

        assertThat(attempts.attempt(TOKEN)).isEqualTo(new Verdict.Admitted());
        assertThat(attempts.attempt("guess")).isEqualTo(new Verdict.WrongToken());
        assertThat(attempts.attempt(TOKEN)).isInstanceOf(Verdict.TooMany.class);
    }

    @Test
    void rightTokensAndRefusedAttemptsDoNotCount() {
        fail(SignInAttempts.MOST - 1);
        for (int i = 0; i < SignInAttempts.MOST; i++) {
            assertThat(attempts.attempt(TOKEN)).isEqualTo(new Verdict.Admitted());
        }
        fail(SignInAttempts.MOST);
        now = now.plus(SignInAttempts.WITHIN);

        assertThat(attempts.attempt(TOKEN)).isEqualTo(new Verdict.Admitted());
    }

    @Test
    void ofManyAtOnceTenAreLookedAt() throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Verdict> guess = () -> attempts.attempt("guess");
            for (var verdict :
                    threads.invokeAll(Stream.generate(() -> guess).limit(100).toList())) {
                verdicts.add(verdict.get());
            }
        }

        assertThat(verdicts.stream().filter(Verdict.WrongToken.class::isInstance))
                .hasSize(SignInAttempts.MOST);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.attempt("guess");
        }
    }
}
