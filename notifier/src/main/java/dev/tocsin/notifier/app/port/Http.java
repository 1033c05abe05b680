package dev.tocsin.notifier.app.port;

import dev.tocsin.notifier.domain.attempt.HttpResult;

/** Makes a request and reads the answer. Redirects are answers like others: what we send is sent to one address. */
public interface Http {

    HttpResult post(HttpPost request);
}
