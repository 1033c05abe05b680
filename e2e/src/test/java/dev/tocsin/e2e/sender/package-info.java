/** Real senders: Prometheus, Alertmanager and amtool of Debian's packages, on loopback and free ports. */
@NullMarked
package dev.tocsin.e2e.sender;

import org.jspecify.annotations.NullMarked;
