package dev.tocsin.notifier.adapter.messaging;

import io.quarkiverse.reactive.messaging.nats.jetstream.client.api.NackMetadata;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** When a message that could not be handled comes again. At once would be a loop as tight as the network allows. */
final class Redelivery {

    static final Metadata LATER = Metadata.of(new NackMetadata(Duration.ofSeconds(2)));

    private Redelivery() {}
}
