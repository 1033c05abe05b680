/**
 * The front door over HTTP: Alertmanager's API, webhooks, management and health endpoints.
 *
 * <p>These are plain routes rather than JAX-RS resources, since clients depend on details of Alertmanager's answers (two
 * styles of errors, the order in which they are looked for, bare statuses) that a framework answers in its own way. Each
 * endpoint is a function from a {@link dev.tocsin.ingest.adapter.http.Call} to an
 * {@link dev.tocsin.ingest.adapter.http.Answer} and runs on a virtual thread, so that it may block.
 *
 * <p>There is no CORS, unlike in Alertmanager: senders on loopback are trusted, and web pages must not be among them.
 */
@NullMarked
package dev.tocsin.ingest.adapter.http;

import org.jspecify.annotations.NullMarked;
