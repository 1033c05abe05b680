package dev.tocsin.notifier.adapter.config;

import dev.tocsin.notifier.app.port.UnsupportedSettingException;
import java.net.URI;

/** Ports as they are written, which need not exist: Alertmanager takes such an address too, and fails to connect. */
final class Ports {

    private static final int LAST = 65_535;

    private Ports() {}

    /**
     * @param name of what is checked: an address may be a secret
     * @throws UnsupportedSettingException if there is no such port
     */
    static void check(String name, URI address) {
        if (address.getPort() > LAST) {
            throw new UnsupportedSettingException(
                    name + " has the port " + address.getPort() + ", but ports end at " + LAST + "; correct it");
        }
    }
}
