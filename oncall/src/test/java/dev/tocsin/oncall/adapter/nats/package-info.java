/** What NATS keeps, and that the fakes of other tests keep the same. */
@NullMarked
package dev.tocsin.oncall.adapter.nats;

import org.jspecify.annotations.NullMarked;
