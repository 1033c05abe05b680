/** Slack's incoming webhooks, {@code chat.postMessage} and {@code chat.update} (docs.slack.dev), with Block Kit's limits. */
@NullMarked
package dev.tocsin.fakes.slack;

import org.jspecify.annotations.NullMarked;
