package dev.tocsin.policy;

/**
 * Something in a policy that is wrong, or that is understood but has no effect.
 *
 * @param file as the policy's files name it
 * @param line from 1
 * @param message the thing, its owner, its value and what to do; never a secret
 */
public record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
