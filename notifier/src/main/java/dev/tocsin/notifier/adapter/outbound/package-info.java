/** Requests over HTTP, as the policy's {@code http_config} wants them: its credentials, TLS, proxy and headers. */
@NullMarked
package dev.tocsin.notifier.adapter.outbound;

import org.jspecify.annotations.NullMarked;
