package dev.tocsin.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** The secret that lets a person in, and a program with {@code Authorization: Bearer}. */
public record SignInToken(String value) {

    private static final int SHORTEST = 16;

    public SignInToken {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the sign-in token (tocsin.console.token or tocsin.console.token-file) has "
                            + value.length() + " characters; it must have at least " + SHORTEST
                            + ", because whoever guesses it is in");
        }
    }

    /** Takes the same time for every guess of the same length. */
    public boolean matches(String guess) {
        return MessageDigest.isEqual(value.getBytes(UTF_8), guess.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "SignInToken[hidden]";
    }
}
