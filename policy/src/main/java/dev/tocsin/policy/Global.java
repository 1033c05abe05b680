package dev.tocsin.policy;

import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.SmtpServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole policy.
 *
 * @param resolveTimeout when an alert without an end is taken to have ended
 * @param mailServer null if the policy names none
 * @param mailFrom may be empty
 */
public record Global(
        Duration resolveTimeout, HttpConfig http, @Nullable SmtpServer mailServer, String mailFrom) {}
