package dev.tocsin.contracts;

/** The immutable name of one policy: the hash of its files, as lower-case hexadecimal digits. */
public record PolicyVersion(String value) {

    @Override
    public String toString() {
        return value;
    }
}
