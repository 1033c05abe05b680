package dev.tocsin.contracts;

import java.util.regex.Pattern;

/**
 * The owner of alerts, policies and people: 1 to 150 characters of what Loki and Mimir allow in {@code X-Scope-OrgID}
 * (letters, digits and {@code ! - _ . * ' ( )}).
 */
public record TenantId(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9!_.*'()-]{1,150}");

    /** The tenant of a sender that names none. */
    public static final TenantId DEFAULT = new TenantId("default");

    public TenantId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a tenant id: \"" + value
                    + "\"; use 1 to 150 letters, digits or characters of ! - _ . * ' ( )");
        }
    }

    public static boolean isValid(String value) {
        return ALLOWED.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
