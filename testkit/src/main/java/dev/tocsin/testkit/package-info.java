/**
 * What tests share: the house rules, real servers as Quarkus test resources, and waiting without sleeping. Nothing that
 * runs in production depends on it; the build enforces that.
 */
@NullMarked
package dev.tocsin.testkit;

import org.jspecify.annotations.NullMarked;
