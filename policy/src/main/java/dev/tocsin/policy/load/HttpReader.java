package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.HttpAuth;
import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.ProxyConfig;
import dev.tocsin.policy.receiver.Secret;
import dev.tocsin.policy.receiver.TlsConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code http_config}. Source: prometheus/common {@code config/http_config.go}, {@code HTTPClientConfig}. */
final class HttpReader {

    private final UnaryOperator<Path> resolve;

    /** @param directory of the policy, where relative paths begin */
    HttpReader(Path directory) {
        this.resolve = directory::resolve;
    }

    /** The section's {@code http_config}, if it has one. */
    Optional<HttpConfig> read(Section owner) {
        return owner.section("http_config", "http_config of " + owner.name()).map(this::readHttp);
    }

    private HttpConfig readHttp(Section http) {
        Optional<Boolean> follows = http.flag("follow_redirects");
        if (follows.orElse(false)) {
            http.warning(
                    "follow_redirects",
                    "follow_redirects of " + http.name()
                            + " is not supported yet: a redirect fails the delivery; use the address it leads to");
        }
        HttpConfig config = new HttpConfig(
                auth(http),
                TlsReader.read(http, "tls_config", resolve).orElse(TlsConfig.DEFAULT),
                ProxyReader.read(http),
                follows.orElse(true),
                http.flag("enable_http2", true),
                headers(http));
        http.end();
        return config;
    }

    private HttpAuth auth(Section http) {
        List<HttpAuth> given = new ArrayList<>();
        http.section("basic_auth", "basic_auth of " + http.name())
                .map(this::basic)
                .ifPresent(given::add);
        http.section("authorization", "authorization of " + http.name())
                .map(this::header)
                .ifPresent(given::add);
        http.section("oauth2", "oauth2 of " + http.name()).flatMap(this::oauth2).ifPresent(given::add);
        Secrets.read(http, "bearer_token", resolve)
                .map(token -> new HttpAuth.Header("Bearer", token))
                .ifPresent(given::add);
        if (given.size() > 1) {
            http.error(
                    http.name() + " has more than one of basic_auth, authorization, oauth2 and bearer_token; keep one");
        }
        return given.isEmpty() ? HttpAuth.NONE : given.getFirst();
    }

    private HttpAuth basic(Section basic) {
        Secret none = Secret.of("");
        HttpAuth auth = new HttpAuth.Basic(
                Secrets.read(basic, "username", resolve).orElse(none),
                Secrets.read(basic, "password", resolve).orElse(none));
        basic.end();
        return auth;
    }

    private HttpAuth header(Section authorization) {
        String type = authorization.text("type", "").strip();
        if (type.equalsIgnoreCase("basic")) {
            authorization.error(
                    "type", "type of " + authorization.name() + " must not be basic; use basic_auth instead");
        }
        HttpAuth auth = new HttpAuth.Header(
                type.isEmpty() ? "Bearer" : type,
                Secrets.read(authorization, "credentials", resolve).orElse(Secret.of("")));
        authorization.end();
        return auth;
    }

    private Optional<HttpAuth> oauth2(Section oauth2) {
        String clientId = oauth2.text("client_id", "");
        if (clientId.isEmpty()) {
            oauth2.error("client_id", oauth2.name() + " has no client_id; add it");
        }
        if (!oauth2.has("token_url")) {
            oauth2.error("token_url", oauth2.name() + " has no token_url; add it");
        }
        String grant = oauth2.text("grant_type", "");
        if (!grant.isEmpty() && !grant.equals("client_credentials")) {
            oauth2.warning(
                    "grant_type",
                    "grant_type " + grant + " of " + oauth2.name()
                            + " is not supported yet: client_credentials is used");
        }
        oauth2.ignore(
                "client_certificate_key_id",
                "client_certificate_key",
                "client_certificate_key_file",
                "signature_algorithm",
                "iss",
                "audience",
                "claims");
        TlsConfig tls = TlsReader.read(oauth2, "tls_config", resolve).orElse(TlsConfig.DEFAULT);
        ProxyConfig proxy = ProxyReader.read(oauth2);
        var secret = Secrets.read(oauth2, "client_secret", resolve);
        List<String> scopes = oauth2.texts("scopes").orElse(List.of());
        Map<String, String> params = oauth2.textMap("endpoint_params");
        Optional<HttpAuth> auth = Addresses.read(oauth2, "token_url")
                .map(url -> new HttpAuth.OAuth2(clientId, secret.orElse(null), url, scopes, params, tls, proxy));
        oauth2.end();
        return auth;
    }

    private Map<String, List<Secret>> headers(Section http) {
        Map<String, List<Secret>> headers = new LinkedHashMap<>();
        http.section("http_headers", "http_headers of " + http.name()).ifPresent(map -> {
            for (String name : map.keys()) {
                map.section(name, "http_headers." + name + " of " + http.name())
                        .ifPresent(header -> headers.put(name, values(header)));
            }
        });
        return Map.copyOf(headers);
    }

    private List<Secret> values(Section header) {
        List<Secret> values = new ArrayList<>();
        header.texts("values").orElse(List.of()).forEach(value -> values.add(Secret.of(value)));
        header.texts("secrets").orElse(List.of()).forEach(value -> values.add(Secret.of(value)));
        header.texts("files")
                .orElse(List.of())
                .forEach(file -> values.add(Secret.inFile(resolve.apply(Path.of(file)))));
        header.end();
        return List.copyOf(values);
    }
}
