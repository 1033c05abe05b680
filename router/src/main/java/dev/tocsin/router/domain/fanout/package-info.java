/**
 * Fan-out: what a decision of the engine causes. A group that was notified becomes one notification for each integration
 * told, and one escalation if it concerns people.
 *
 * <p>Everything is derived from the decision and the policy it was made under, ids included, so that a decision that is
 * read twice causes the same again, which the streams refuse.
 */
@NullMarked
package dev.tocsin.router.domain.fanout;

import org.jspecify.annotations.NullMarked;
