/** Runbooks and incidents: what to do about an alert, and what was done. */
@NullMarked
package dev.tocsin.runbooks;

import org.jspecify.annotations.NullMarked;
