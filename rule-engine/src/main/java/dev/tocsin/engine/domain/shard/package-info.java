/** The state of one shard, and the application of records to it. */
@NullMarked
package dev.tocsin.engine.domain.shard;

import org.jspecify.annotations.NullMarked;
