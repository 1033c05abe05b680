/** What tests share. */
@NullMarked
package dev.tocsin.testkit;

import org.jspecify.annotations.NullMarked;
