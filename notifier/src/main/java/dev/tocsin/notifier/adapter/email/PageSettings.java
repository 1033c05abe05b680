package dev.tocsin.notifier.adapter.email;

import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.policy.receiver.SmtpServer;

/**
 * How a person on call is reached.
 *
 * @param from the sender's address
 */
public record PageSettings(SmtpServer server, String from, Recipient.Person person) {}
