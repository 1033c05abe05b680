package dev.tocsin.ingest.adapter.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Keys of the front door. */
@ConfigMapping(prefix = "tocsin.ingest")
public interface IngestConfig {

    /** The most bytes of a request's body; a larger one is answered with 413. */
    @WithDefault("16M")
    MemorySize maxBody();

    /** The most bytes of all bodies that are being read or stored; beyond that the answer is 503. */
    @WithDefault("24M")
    MemorySize maxBytesInFlight();

    /** The most GET requests to the API at a time; beyond that the answer is 503. Absent: 8, or the cores if more. */
    OptionalInt getConcurrency();

    /** How long to wait for the message server to confirm; then the answer is 503. Senders give up after 10 s. */
    @WithDefault("5s")
    Duration storeTimeout();

    /** How long an alert that came by webhook is believed unless it is repeated or resolved. */
    @WithDefault("24h")
    Duration webhookExpiry();

    /** By source: the name of a sender, or {@code api} and {@code alertmanager} for trusted senders without one. */
    Map<String, Source> sources();

    /** Who may send, by name. */
    Map<String, Sender> senders();

    /** What holds for the alerts of one source. */
    interface Source {

        /** How long an alert without an end is believed unless it is repeated or resolved. */
        Optional<Duration> expiry();
    }

    /** One sender's credential and rights. At least one of the two kinds of token is needed. */
    interface Sender {

        /** SHA-256 of each token it may show, as 64 hexadecimal digits; several while a token is replaced. */
        Optional<List<String>> tokenSha256();

        /** A file that holds its token; read again when it changes. */
        Optional<Path> tokenFile();

        /** The tenants it may speak for; the first is meant where it names none. {@code *} stands for all. */
        @WithDefault("default")
        List<String> tenants();
    }
}
