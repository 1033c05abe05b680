package dev.tocsin.notifier.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Names an attempt. */
@Embeddable
record AttemptId(
        @Column(name = "notification") String notification,
        @Column(name = "attempt") int attempt) {}
