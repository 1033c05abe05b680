/**
 * What the use cases ask of the world. Calls block. A call that fails for want of infrastructure throws
 * {@link dev.tocsin.oncall.app.port.Unavailable}, and whoever called tries again.
 */
@NullMarked
package dev.tocsin.oncall.app.port;

import org.jspecify.annotations.NullMarked;
