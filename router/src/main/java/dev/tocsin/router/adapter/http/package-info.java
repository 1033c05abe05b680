/** The page of the policy in force, and the request to reload it. */
@NullMarked
package dev.tocsin.router.adapter.http;

import org.jspecify.annotations.NullMarked;
