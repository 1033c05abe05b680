package dev.tocsin.ingest.adapter.http;

import java.time.Instant;

/** What runs, and since when. */
public record Release(String version, Instant startedAt) {}
