/**
 * Conclusions drawn by Drools.
 *
 * <p>Facts are records without timestamps, so that a resend that only moves an alert's end touches nothing. What needs
 * matching against a policy or a silence is matched once, when the fact comes in, and becomes a key, so that every join
 * is a hash look-up. Conclusions are inserted logically: truth maintenance takes one away exactly when its last reason
 * goes.
 */
@NullMarked
package dev.tocsin.engine.adapter.drools;

import org.jspecify.annotations.NullMarked;
