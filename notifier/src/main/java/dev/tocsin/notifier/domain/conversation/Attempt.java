package dev.tocsin.notifier.domain.conversation;

import dev.tocsin.contracts.NotificationId;
import java.time.Instant;

/**
 * An attempt that begins.
 *
 * @param number from 1
 * @param possibleRepeat whether an earlier one may have reached the provider
 */
public record Attempt(NotificationId notification, int number, Instant startedAt, boolean possibleRepeat) {}
