package dev.tocsin.engine.app;

import dev.tocsin.contracts.TenantId;
import dev.tocsin.contracts.v1.deliveries.DeliveryReported;
import dev.tocsin.contracts.v1.questions.Question;
import dev.tocsin.engine.app.port.AlertLog;
import dev.tocsin.policy.Policy;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the owner of a shard is asked to do. Its future completes when that is journalled and applied. */
public sealed interface Command {

    CompletableFuture<?> done();

    /** Accepted alerts arrived. */
    record Alerts(AlertLog.Entry entry, CompletableFuture<Void> done) implements Command {}

    /** A delivery came to an end. */
    record Delivery(DeliveryReported report, CompletableFuture<Void> done) implements Command {}

    /** A tenant has a new policy. */
    record NewPolicy(TenantId tenant, Policy policy, CompletableFuture<Void> done) implements Command {}

    /** Somebody asks, or sets a silence. */
    record Ask(Question question, CompletableFuture<List<?>> done) implements Command {}
}
