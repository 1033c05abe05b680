/**
 * Microsoft Teams: an Adaptive Card to a Workflows webhook, and a MessageCard to the connectors of Microsoft 365 that are
 * being retired.
 *
 * <p>A flow says 202 when it has started, not when the card is posted, so whatever would fail later (above all a card
 * over the size limit) must be avoided before. A webhook's message cannot be edited: every change is a new card.
 *
 * <p>Sources: Microsoft, "Create incoming webhooks with Workflows" and the connector "Microsoft Teams"; prometheus/alertmanager
 * {@code notify/msteamsv2}, {@code notify/msteams}.
 */
@NullMarked
package dev.tocsin.notifier.adapter.teams;

import org.jspecify.annotations.NullMarked;
