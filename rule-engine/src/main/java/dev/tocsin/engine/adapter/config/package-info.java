/** The engine's configuration. */
@NullMarked
package dev.tocsin.engine.adapter.config;

import org.jspecify.annotations.NullMarked;
