/** A provider that is reached by HTTP: what it received, what it made of it, and how it can be made to fail. */
@NullMarked
package dev.tocsin.fakes.http;

import org.jspecify.annotations.NullMarked;
