package dev.tocsin.contracts.v1.alerts;

import dev.tocsin.contracts.LabelSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A valid alert as posted: no empty label values, a start, and an end not before the start.
 *
 * @param endsAt when it ends or ended; null if the sender named no end, and the engine then takes the policy's
 *     {@code resolve_timeout} from the time of receipt
 * @param timeout whether the end is our guess rather than the sender's word
 * @param generatorUrl may be empty
 */
public record PostedAlert(
        LabelSet labels,
        LabelSet annotations,
        Instant startsAt,
        @Nullable Instant endsAt,
        boolean timeout,
        String generatorUrl) {}
