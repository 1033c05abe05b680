package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.TlsConfig;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code tls_config}. Source: prometheus/common {@code config/http_config.go}, {@code TLSConfig}. */
final class TlsReader {

    private static final Set<String> VERSIONS = Set.of("TLS10", "TLS11", "TLS12", "TLS13");

    private TlsReader() {}

    static Optional<TlsConfig> read(Section owner, String key, UnaryOperator<Path> resolve) {
        return owner.section(key, key + " of " + owner.name()).map(tls -> read(tls, resolve));
    }

    /** For what cannot check another name than the one it connects to. */
    static void warnOfServerName(Section owner, String key, TlsConfig tls) {
        if (!tls.serverName().isEmpty()) {
            owner.warning(
                    key,
                    "server_name in " + key + " of " + owner.name()
                            + " is not supported here, and deliveries fail: use an address with the certificate's name");
        }
    }

    private static TlsConfig read(Section tls, UnaryOperator<Path> resolve) {
        @Nullable Secret ca = Secrets.read(tls, "ca", resolve).orElse(null);
        @Nullable Secret cert = Secrets.read(tls, "cert", resolve).orElse(null);
        @Nullable Secret key = Secrets.read(tls, "key", resolve).orElse(null);
        if ((cert == null) != (key == null)) {
            tls.error(tls.name() + " has a " + (cert == null ? "key without a cert" : "cert without a key")
                    + "; a client certificate needs both");
        }
        TlsConfig config = new TlsConfig(
                ca,
                cert,
                key,
                tls.text("server_name", ""),
                tls.flag("insecure_skip_verify", false),
                version(tls, "min_version"),
                version(tls, "max_version"));
        if (config.minVersion() != null
                && config.maxVersion() != null
                && config.minVersion().compareTo(config.maxVersion()) > 0) {
            tls.error("max_version", "max_version of " + tls.name() + " is below min_version; no version is left");
        }
        tls.end();
        return config;
    }

    private static @Nullable String version(Section tls, String key) {
        Optional<String> version = tls.text(key).filter(text -> !text.isEmpty());
        version.filter(text -> !VERSIONS.contains(text))
                .ifPresent(text -> tls.error(
                        key,
                        key + " of " + tls.name() + " must be one of TLS10, TLS11, TLS12, TLS13, is \"" + text + "\""));
        return version.orElse(null);
    }
}
