package dev.tocsin.ingest.adapter.config;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.ingest.domain.sender.Sender;
import dev.tocsin.ingest.domain.sender.TenantScope;
import dev.tocsin.ingest.domain.sender.TokenDigest;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Turns keys into senders, and names all problems of all senders at once. */
public final class ConfiguredSenders {

    private final List<String> problems = new ArrayList<>();
    private final List<Sender> senders = new ArrayList<>();

    private ConfiguredSenders() {}

    /** @throws IllegalArgumentException with every problem, if there is any */
    public static List<Sender> of(Map<String, IngestConfig.Sender> configured) {
        ConfiguredSenders reading = new ConfiguredSenders();
        configured.forEach(reading::add);
        if (!reading.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reading.problems));
        }
        return List.copyOf(reading.senders);
    }

    private void add(String name, IngestConfig.Sender sender) {
        String key = "tocsin.ingest.senders." + name;
        List<Supplier<List<TokenDigest>>> tokens = new ArrayList<>();
        sender.tokenSha256().ifPresent(digests -> addDigests(key, digests, tokens));
        sender.tokenFile().ifPresent(file -> {
            try {
                tokens.add(new TokenFile(file)::tokens);
            } catch (UncheckedIOException e) {
                problems.add(key + ".token-file: " + file + " cannot be read");
            }
        });
        if (sender.tokenSha256().isEmpty() && sender.tokenFile().isEmpty()) {
            problems.add(
                    key + ": no token; set token-file, or token-sha256 to what \"printf %s TOKEN | sha256sum\" prints");
        }
        senders.add(new Sender(
                name,
                () -> tokens.stream().flatMap(some -> some.get().stream()).toList(),
                scope(key, sender.tenants())));
    }

    private void addDigests(String key, List<String> digests, List<Supplier<List<TokenDigest>>> tokens) {
        try {
            List<TokenDigest> parsed = digests.stream().map(TokenDigest::parse).toList();
            tokens.add(() -> parsed);
        } catch (IllegalArgumentException e) {
            problems.add(key + ".token-sha256: " + e.getMessage());
        }
    }

    private TenantScope scope(String key, List<String> tenants) {
        if (tenants.contains("*")) {
            return new TenantScope.All();
        }
        try {
            return new TenantScope.Only(tenants.stream().map(TenantId::new).toList());
        } catch (IllegalArgumentException e) {
            problems.add(key + ".tenants: " + e.getMessage());
            return new TenantScope.All();
        }
    }
}
