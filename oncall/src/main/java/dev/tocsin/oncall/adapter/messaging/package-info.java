/**
 * The streams: groups that concern people come in on {@code oncall-escalations}, what happens to their incidents on
 * {@code oncall-incidents}, and pages go out on {@code oncall-notifications}.
 *
 * <p>A message is acknowledged once what it leads to is stored and published; when that fails it comes again.
 */
@NullMarked
package dev.tocsin.oncall.adapter.messaging;

import org.jspecify.annotations.NullMarked;
