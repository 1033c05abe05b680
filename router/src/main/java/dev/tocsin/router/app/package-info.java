/** Use cases: bringing a policy into force, and fanning out decisions. */
@NullMarked
package dev.tocsin.router.app;

import org.jspecify.annotations.NullMarked;
