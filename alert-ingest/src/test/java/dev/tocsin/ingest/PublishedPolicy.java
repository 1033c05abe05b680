package dev.tocsin.ingest;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.nats.PolicyDocument;
import dev.tocsin.policy.PolicyFiles;
import java.time.Instant;
import java.util.Map;

/** A policy, published as the router does. */
final class PublishedPolicy {

    static final String YAML = """
            global:
              resolve_timeout: 3m
            route:
              receiver: team-a
            receivers:
              - name: team-b
                labels: {team: b}
                webhook_configs: [{url: "http://user:very-secret@127.0.0.1/hook"}]
              - name: team-a
                labels: {team: a}
            """;

    private PublishedPolicy() {}

    static void publish(PolicyBucket bucket) {
        publish(bucket, YAML);
    }

    /** As amtool 0.25 knows it, which has not heard of receivers' labels. */
    static void publishOld(PolicyBucket bucket) {
        publish(bucket, YAML.replaceAll("\\n    labels: .*", ""));
    }

    private static void publish(PolicyBucket bucket, String yaml) {
        PolicyFiles files = new PolicyFiles(yaml, null, Map.of());
        bucket.publish(TenantId.DEFAULT, new PolicyDocument(files.version(), files, Instant.EPOCH, "test", ""));
    }
}
