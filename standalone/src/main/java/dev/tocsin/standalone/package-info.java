/** All services in one JVM. */
@NullMarked
package dev.tocsin.standalone;

import org.jspecify.annotations.NullMarked;
