/** The page on which a person sees what the providers received. */
@NullMarked
package dev.tocsin.fakes.outbox;

import org.jspecify.annotations.NullMarked;
