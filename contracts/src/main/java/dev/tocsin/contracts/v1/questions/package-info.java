/**
 * Questions and commands to the rule engine by request and reply, subject {@code tocsin.v1.ask.<shard>.<name>}.
 *
 * <p>An answer is one JSON array, zipped, in one or more numbered messages; the last one says so. A message marked as a
 * failure, with the reason as its text, stands for the rest of an answer that cannot be made. No answer means that nobody
 * owns the shard now.
 */
@NullMarked
package dev.tocsin.contracts.v1.questions;

import org.jspecify.annotations.NullMarked;
