/** A receiver of Alertmanager's webhook payload, version 4. */
@NullMarked
package dev.tocsin.fakes.webhook;

import org.jspecify.annotations.NullMarked;
