package dev.tocsin.notifier.adapter.config;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hosts that are reached without a proxy, separated by commas: {@code *} for all, an address, a network such as
 * {@code 10.0.0.0/8}, a name with all below it, or {@code .name} for those below it alone; each may end in a port.
 */
record NoProxy(List<String> entries) {

    static NoProxy of(String list) {
        return new NoProxy(Arrays.stream(list.split(","))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    /** @param host in lower case; an IPv6 address may be in square brackets */
    boolean includes(String host, int port) {
        return entries.stream().anyMatch(entry -> fits(entry, bare(host), port));
    }

    /** A machine's own names, which no proxy of the environment can reach. */
    static boolean isLoopback(String host) {
        @Nullable InetAddress address = literal(bare(host));
        return host.equals("localhost") || address != null && address.isLoopbackAddress();
    }

    private static boolean fits(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        if (entry.contains("/")) {
            return isWithin(host, entry);
        }
        int colon = entry.lastIndexOf(':');
        boolean hasPort = colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
        if (hasPort) {
            return entry.substring(colon + 1).equals(Integer.toString(port))
                    && fitsName(bare(entry.substring(0, colon)), host);
        }
        return fitsName(bare(entry), host);
    }

    private static boolean fitsName(String entry, String host) {
        String name = entry.startsWith("*.") ? entry.substring(1) : entry;
        return name.startsWith(".") ? host.endsWith(name) : host.equals(name) || host.endsWith("." + name);
    }

    private static boolean isWithin(String host, String network) {
        String[] parts = network.split("/", 2);
        @Nullable InetAddress address = literal(host);
        @Nullable InetAddress base = literal(parts[0]);
        if (address == null || base == null || !parts[1].matches("\\d{1,3}")) {
            return false;
        }
        byte[] one = address.getAddress();
        byte[] other = base.getAddress();
        int bits = Integer.parseInt(parts[1]);
        return one.length == other.length
                && bits <= one.length * 8
                && first(one, bits).equals(first(other, bits));
    }

    /** The address's first bits, from the most significant on. */
    private static BitSet first(byte[] address, int bits) {
        BitSet set = new BitSet(bits);
        for (int i = 0; i < bits; i++) {
            set.set(i, (address[i / 8] >> 7 - i % 8 & 1) == 1);
        }
        return set;
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return null; // A name.
        }
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
