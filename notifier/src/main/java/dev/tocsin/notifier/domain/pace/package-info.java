/** How fast one credential may be used: providers' limits, kept before they have to enforce them. */
@NullMarked
package dev.tocsin.notifier.domain.pace;

import org.jspecify.annotations.NullMarked;
