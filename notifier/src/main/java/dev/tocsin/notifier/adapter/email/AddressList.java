package dev.tocsin.notifier.adapter.email;

import java.util.ArrayList;
import java.util.List;

/** Addresses separated by commas, where a comma inside quotes or angle brackets separates nothing (RFC 5322, 3.4). */
final class AddressList {

    private AddressList() {}

    static List<String> parse(String list) {
        List<String> addresses = new ArrayList<>();
        StringBuilder address = new StringBuilder();
        boolean quoted = false;
        for (char c : (HeaderText.oneLine(list) + ",").toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                addresses.add(address.toString().strip());
                address.setLength(0);
            } else {
                address.append(c);
            }
        }
        addresses.removeIf(String::isEmpty);
        return addresses;
    }
}
