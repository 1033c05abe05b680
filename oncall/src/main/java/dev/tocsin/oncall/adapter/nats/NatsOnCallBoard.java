package dev.tocsin.oncall.adapter.nats;

import dev.tocsin.contracts.v1.oncall.OnCallNow;
import dev.tocsin.nats.Bucket;
import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.oncall.app.port.OnCallBoard;
import dev.tocsin.oncall.app.port.Unavailable;
import io.nats.client.api.KeyValueEntry;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Bucket {@code ONCALL}: a key a schedule, its name. */
public final class NatsOnCallBoard implements OnCallBoard {

    private final Bucket bucket;
    private final EventCodec codec;

    public NatsOnCallBoard(Nats nats, EventCodec codec) {
        this.bucket = new Bucket(nats, "ONCALL", Unavailable::new);
        this.codec = codec;
    }

    @Override
    public void show(Collection<OnCallNow> schedules) {
        schedules.forEach(this::show);
        Set<String> names = schedules.stream().map(OnCallNow::schedule).collect(Collectors.toSet());
        bucket.keys().stream().filter(key -> !names.contains(key)).forEach(bucket::delete);
    }

    private void show(OnCallNow now) {
        byte[] value = codec.write(now);
        boolean shown = bucket.get(now.schedule())
                .map(KeyValueEntry::getValue)
                .filter(there -> Arrays.equals(there, value))
                .isPresent();
        if (!shown) {
            bucket.put(now.schedule(), value);
        }
    }
}
