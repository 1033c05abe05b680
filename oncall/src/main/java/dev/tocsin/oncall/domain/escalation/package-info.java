/**
 * How a group that concerns people reaches them, as a pure state machine: state, command and the time give events, and
 * applying events gives the next state and the pages to send.
 *
 * <p>A group's <em>escalation</em> has a <em>chain</em> for each schedule it is to reach. A chain pages whoever is on
 * call, then the others in the order of the rotation, a <em>step</em> each; when all were paged, a <em>round</em> is over.
 * After the last round it gives up. What somebody does about the group ({@link Attention}) concerns all its chains.
 *
 * <p>Commands come from two streams that do not wait for each other, and may come twice: a repeated or outdated one
 * gives no events.
 */
@NullMarked
package dev.tocsin.oncall.domain.escalation;

import org.jspecify.annotations.NullMarked;
