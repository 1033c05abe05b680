package dev.tocsin.notifier.domain.attempt;

/**
 * A message in a chat that can be edited.
 *
 * @param channel the channel's id, which need not be the name it was sent to
 * @param ts Slack's name of the message within the channel: digits that look like a number and must not be read as one
 */
public record ChatMessage(String channel, String ts) {}
