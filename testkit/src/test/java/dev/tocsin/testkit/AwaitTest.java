package dev.tocsin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void waitEndsAsSoonAsTheConditionHolds() {
        Await.until("it was looked at thrice", () -> looks.incrementAndGet() == 3);

        assertThat(looks).hasValue(3);
    }

    @Test
    void stateThatDoesNotComeAboutIsNamed() {
        assertThatThrownBy(() -> Await.until("pigs fly", Duration.ofMillis(1), () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("that pigs fly");
    }

    @Test
    void lastFailedAssertionIsTheAnswer() {
        assertThatThrownBy(() -> Await.untilAsserted(Duration.ofMillis(1), () -> assertThat(looks.incrementAndGet())
                        .isNegative()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to be less than");
    }
}
