/**
 * What a notification says, before any channel gives it a form: Alertmanager's template data, computed from the group at
 * the moment of sending.
 *
 * <p>Labels and annotations are whatever the outside wrote into them. Nothing here is escaped: each channel does that
 * for its own sink.
 */
@NullMarked
package dev.tocsin.notifier.domain.message;

import org.jspecify.annotations.NullMarked;
