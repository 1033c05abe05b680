/** The main job: from a real sender to a delivered notification. */
@NullMarked
package dev.tocsin.e2e.job;

import org.jspecify.annotations.NullMarked;
