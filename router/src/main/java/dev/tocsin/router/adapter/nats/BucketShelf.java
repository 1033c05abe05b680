package dev.tocsin.router.adapter.nats;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.nats.PolicyBucket;
import dev.tocsin.nats.PolicyDocument;
import dev.tocsin.policy.PolicyFiles;
import dev.tocsin.router.app.port.PolicyShelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The policy of the default tenant, which those without one of their own share. Calls block. */
@ApplicationScoped
class BucketShelf implements PolicyShelf {

    private final PolicyBucket bucket;

    BucketShelf(PolicyBucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public Optional<Shelved> current() {
        return bucket.current(TenantId.DEFAULT).map(document -> new Shelved(document.version(), document.loadedAt()));
    }

    @Override
    public void publish(PolicyFiles files, Instant loadedAt, String author) {
        bucket.publish(TenantId.DEFAULT, new PolicyDocument(files.version(), files, loadedAt, author, ""));
    }
}
