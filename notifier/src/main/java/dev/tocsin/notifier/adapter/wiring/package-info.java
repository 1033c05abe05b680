/** Puts the service together: use cases with their adapters, channels with the policy's settings, start and end. */
@NullMarked
package dev.tocsin.notifier.adapter.wiring;

import org.jspecify.annotations.NullMarked;
