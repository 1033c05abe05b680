/** Alerts as the engine holds them: what a post does to them, and how two reports of one alert merge. */
@NullMarked
package dev.tocsin.engine.domain.alert;

import org.jspecify.annotations.NullMarked;
