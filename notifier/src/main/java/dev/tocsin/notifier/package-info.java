/** Delivery to PagerDuty, Teams, Slack, email and webhooks. */
@NullMarked
package dev.tocsin.notifier;

import org.jspecify.annotations.NullMarked;
