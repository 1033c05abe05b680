package dev.tocsin.console.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void whoGivesNoNameIsTheOperator() {
        assertThat(Person.named("")).isEqualTo(Person.OPERATOR);
        assertThat(Person.named(" \t\u200b ")).isEqualTo(Person.OPERATOR);
    }

    @Test
    void whatCannotBePrintedIsLeftOutOfAName() {
        assertThat(Person.named(" Ada\r\n\u202e Lovelace ")).isEqualTo(new Person("Ada Lovelace"));
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(Person.named("a".repeat(59) + "🔔").name()).isEqualTo("a".repeat(59));
        assertThat(Person.named("a".repeat(99)).name()).hasSize(60);
    }

    @Test
    void aSecretDoesNotShowInText() {
        assertThat(new SignInToken("0123456789abcdef")).hasToString("SignInToken[hidden]");
    }

    @Test
    void aTokenThatIsEasilyGuessedIsRefusedWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignInToken("hunter2"))
                .withMessageContaining("at least 16")
                .withMessageNotContaining("hunter2");
    }
}
