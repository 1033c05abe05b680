/** The ledger to look at: a page for people, and the same as JSON. */
@NullMarked
package dev.tocsin.notifier.adapter.http;

import org.jspecify.annotations.NullMarked;
