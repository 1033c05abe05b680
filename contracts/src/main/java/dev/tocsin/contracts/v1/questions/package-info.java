/**
 * Questions and commands to the rule engine by request and reply, subject {@code tocsin.v1.ask.<shard>.<name>}.
 *
 * <p>An answer may come in several messages; the last one says so. No answer means that nobody owns the shard now.
 */
@NullMarked
package dev.tocsin.contracts.v1.questions;

import org.jspecify.annotations.NullMarked;
