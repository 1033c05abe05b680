/** The keys of configuration, and what they are turned into. */
@NullMarked
package dev.tocsin.ingest.adapter.config;

import org.jspecify.annotations.NullMarked;
