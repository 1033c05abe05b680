/** The journal in, notifications and escalations out. */
@NullMarked
package dev.tocsin.router.adapter.messaging;

import org.jspecify.annotations.NullMarked;
