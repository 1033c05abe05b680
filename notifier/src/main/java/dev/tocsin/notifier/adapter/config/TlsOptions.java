package dev.tocsin.notifier.adapter.config;

import dev.tocsin.notifier.app.port.UnsupportedSettingException;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.TlsConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A policy's {@code tls_config} for a Vert.x client. Certificates and keys are read now, so that they can change. */
public final class TlsOptions {

    private static final List<String> VERSIONS = List.of("TLS10", "TLS11", "TLS12", "TLS13");
    private static final List<String> PROTOCOLS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    private TlsOptions() {}

    /** All but the server's name, which is a matter of the single request. */
    public static void apply(TlsConfig tls, ClientOptionsBase options) {
        options.setTrustAll(tls.insecureSkipVerify());
        if (tls.ca() != null) {
            options.setTrustOptions(new PemTrustOptions().addCertValue(buffer(tls.ca())));
        }
        if (tls.cert() != null && tls.key() != null) {
            options.setKeyCertOptions(
                    new PemKeyCertOptions().addCertValue(buffer(tls.cert())).addKeyValue(buffer(tls.key())));
        }
        if (tls.minVersion() != null || tls.maxVersion() != null) {
            options.setEnabledSecureTransportProtocols(protocols(tls.minVersion(), tls.maxVersion()));
        }
    }

    /** For clients that can only check the name they connect to. */
    public static void refuseServerName(TlsConfig tls) {
        if (!tls.serverName().isEmpty()) {
            throw new UnsupportedSettingException(
                    "tls_config.server_name is not supported here; use an address with the certificate's name");
        }
    }

    /** @throws UnsupportedSettingException if nothing lies between the two */
    private static Set<String> protocols(@Nullable String min, @Nullable String max) {
        int first = min == null ? VERSIONS.indexOf("TLS12") : VERSIONS.indexOf(min);
        int last = max == null ? VERSIONS.size() - 1 : VERSIONS.indexOf(max);
        if (first < 0 || last < first) {
            throw new UnsupportedSettingException("tls_config.min_version " + min + " and max_version " + max
                    + " leave no version of TLS; use TLS10 to TLS13");
        }
        return new LinkedHashSet<>(PROTOCOLS.subList(first, last + 1));
    }

    private static Buffer buffer(Secret pem) {
        return Buffer.buffer(pem.reveal());
    }
}
