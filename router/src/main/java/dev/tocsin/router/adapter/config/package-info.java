/** Settings. */
@NullMarked
package dev.tocsin.router.adapter.config;

import org.jspecify.annotations.NullMarked;
