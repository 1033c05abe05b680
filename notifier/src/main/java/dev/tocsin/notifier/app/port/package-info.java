/** What the use cases need from outside. Calls block; they are made on virtual threads. */
@NullMarked
package dev.tocsin.notifier.app.port;

import org.jspecify.annotations.NullMarked;
