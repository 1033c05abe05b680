/** The pages of incidents and runbooks, and incidents as JSON. */
@NullMarked
package dev.tocsin.runbooks.adapter.http;

import org.jspecify.annotations.NullMarked;
