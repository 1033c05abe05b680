/**
 * PagerDuty: Events API v2 by a routing key, and the older generic API by a service key.
 *
 * <p>The key of an alert there is the hash of the group's key, so that every trigger of a group, repeats included, is one
 * alert, and its resolve finds it. Its 202 means "accepted", not "paged".
 *
 * <p>Sources: PagerDuty developer documentation, Events API v2; prometheus/alertmanager {@code notify/pagerduty}.
 */
@NullMarked
package dev.tocsin.notifier.adapter.pagerduty;

import org.jspecify.annotations.NullMarked;
