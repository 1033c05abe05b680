/** Whether on-call can do its work. */
@NullMarked
package dev.tocsin.oncall.adapter.health;

import org.jspecify.annotations.NullMarked;
