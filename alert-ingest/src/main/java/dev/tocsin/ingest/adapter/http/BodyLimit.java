package dev.tocsin.ingest.adapter.http;

/** The most bytes of a request's body. */
public record BodyLimit(long bytes) {}
