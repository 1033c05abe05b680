/**
 * Slack: one message a problem. With a bot's token the message is edited in place, and each change is told in its thread;
 * an incoming webhook can only add messages.
 *
 * <p>A message over one of Block Kit's limits is refused as a whole, so everything is cut to fit before it is sent.
 * {@code &}, {@code <} and {@code >} in labels and annotations are escaped, which takes mentions their meaning.
 *
 * <p>Sources: Slack, "Formatting text for app surfaces", "Blocks", {@code chat.postMessage}, {@code chat.update}, "Sending
 * messages using incoming webhooks"; prometheus/alertmanager {@code notify/slack/slack.go}.
 */
@NullMarked
package dev.tocsin.notifier.adapter.slack;

import org.jspecify.annotations.NullMarked;
