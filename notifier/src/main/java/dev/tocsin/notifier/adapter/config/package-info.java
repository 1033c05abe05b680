/** The service's own settings, and what a policy's settings for HTTP and TLS mean to the clients we use. */
@NullMarked
package dev.tocsin.notifier.adapter.config;

import org.jspecify.annotations.NullMarked;
