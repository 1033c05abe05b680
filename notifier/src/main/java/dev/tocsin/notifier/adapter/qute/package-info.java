/** Our own templates, rendered by Qute. */
@NullMarked
package dev.tocsin.notifier.adapter.qute;

import org.jspecify.annotations.NullMarked;
