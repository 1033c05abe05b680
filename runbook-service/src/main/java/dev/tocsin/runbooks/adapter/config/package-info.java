/** The settings of runbook-service. */
@NullMarked
package dev.tocsin.runbooks.adapter.config;

import org.jspecify.annotations.NullMarked;
