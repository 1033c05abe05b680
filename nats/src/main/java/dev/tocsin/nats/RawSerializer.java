package dev.tocsin.nats;

import io.quarkiverse.reactive.messaging.nats.jetstream.client.mapper.Serializer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Leaves payloads as the bytes they are. Decoding inside the connector would end the subscription at the first message
 * that cannot be read, and read it again for ever.
 */
@ApplicationScoped
class RawSerializer implements Serializer {

    @Override
    @SuppressWarnings("unchecked") // Every consumer is declared with the payload type byte[].
    public <T> T readValue(byte[] data, Class<T> type) {
        return (T) data;
    }

    @Override
    public <T> byte[] toBytes(T payload) {
        if (payload instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalArgumentException("channels carry byte[] made by EventCodec, not "
                + payload.getClass().getName());
    }
}
