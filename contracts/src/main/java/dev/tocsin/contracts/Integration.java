package dev.tocsin.contracts;

/**
 * One configured way out of a receiver, such as the second webhook of {@code team-db}.
 *
 * @param receiver the receiver's name
 * @param type the integration's name in the notification log: {@code webhook}, {@code email}, {@code slack},
 *     {@code pagerduty}, {@code msteamsv2} ..., and our own {@code incident} and {@code oncall}
 * @param index its place among those of its type in the receiver, from 0
 */
public record Integration(String receiver, String type, int index) {

    @Override
    public String toString() {
        return receiver + "/" + type + "[" + index + "]";
    }
}
