/** Dead-man switches: label sets that must be heard of, and the alert that their silence raises. */
@NullMarked
package dev.tocsin.engine.domain.deadman;

import org.jspecify.annotations.NullMarked;
