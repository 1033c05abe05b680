package dev.tocsin.policy.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    @Test
    void isNeverShown() {
        assertThat(Secret.of("hidden")).hasToString("<secret>");
        assertThat(new HttpAuth.Basic(Secret.of("u"), Secret.of("hidden")).toString())
                .doesNotContain("hidden");
    }

    @Test
    void inAFileItIsReadWheneverItIsNeededWithoutWhiteSpace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key");
        Secret secret = Secret.inFile(file);
        Files.writeString(file, " one\n");
        String before = secret.reveal();
        Files.writeString(file, "two");

        assertThat(before).isEqualTo("one");
        assertThat(secret.reveal()).isEqualTo("two");
    }

    @Test
    void aFileThatIsMissingIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("gone");

        assertThatThrownBy(() -> Secret.inFile(file).reveal())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }
}
