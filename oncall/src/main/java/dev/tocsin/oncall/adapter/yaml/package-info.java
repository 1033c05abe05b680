/**
 * {@code oncall.yml}: people and schedules as an operator writes them. The file is read as a whole, and all that is wrong
 * with it is told with its line.
 */
@NullMarked
package dev.tocsin.oncall.adapter.yaml;

import org.jspecify.annotations.NullMarked;
