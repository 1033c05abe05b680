/**
 * From files to a policy: everything is checked, and all that is wrong is told at once with its file and line.
 *
 * <p>Whatever Alertmanager refuses is refused. What it accepts is accepted; what has no effect here yet is named in a
 * warning.
 *
 * <p>Sources: prometheus/alertmanager {@code config}, {@code docs/configuration.md}.
 */
@NullMarked
package dev.tocsin.policy.load;

import org.jspecify.annotations.NullMarked;
