/**
 * What the services share of NATS: the event codec, publishing with a guarantee, buckets, the policies of all tenants,
 * and questions to the rule engine.
 *
 * <p>Channels of SmallRye Reactive Messaging carry alerts, notifications, deliveries, escalations and incidents as bytes;
 * {@link dev.tocsin.nats.EventCodec} turns bytes into events in the handler, so that a message that cannot be read is set
 * aside by whoever understands it instead of ending the subscription. Handlers end with
 * {@link dev.tocsin.nats.Settlement}, so that a lost acknowledgement does not end it either. Streams and durable consumers are declared once,
 * in this module's configuration. The NATS client itself serves what channels cannot: {@link dev.tocsin.nats.Nats}.
 */
@NullMarked
package dev.tocsin.nats;

import org.jspecify.annotations.NullMarked;
