package dev.tocsin.policy.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must not be seen: written in the policy, or in a file that is read whenever it is needed, so that it can change. */
public sealed interface Secret {

    /** How a secret looks to everyone. */
    String MASK = "<secret>";

    /**
     * The secret itself. Never log it, never show it.
     *
     * @throws UncheckedIOException if its file cannot be read
     */
    String reveal();

    static Secret of(String value) {
        return new Inline(value);
    }

    static Secret inFile(Path file) {
        return new InFile(file);
    }

    /** A secret written in the policy. */
    record Inline(String value) implements Secret {

        @Override
        public String reveal() {
            return value;
        }

        @Override
        public String toString() {
            return MASK;
        }
    }

    /** A secret in a file, without the white space around it. */
    record InFile(Path file) implements Secret {

        @Override
        public String reveal() {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new UncheckedIOException("the secret's file " + file + " cannot be read", e);
            }
        }

        @Override
        public String toString() {
            return MASK + " in " + file;
        }
    }
}
