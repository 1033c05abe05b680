/** What can be done with incidents and runbooks, one use case a class. */
@NullMarked
package dev.tocsin.runbooks.app;

import org.jspecify.annotations.NullMarked;
