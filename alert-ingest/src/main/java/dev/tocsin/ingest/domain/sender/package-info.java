/**
 * Who may speak to the front door, and for which tenant.
 *
 * <p>Alertmanager's API has no authorisation. Here a sender is trusted without a credential only over loopback, in a way
 * that neither a proxy nor a web page can imitate; everybody else shows a token. {@code X-Scope-OrgID} means something
 * only from senders that are known by one of these.
 */
@NullMarked
package dev.tocsin.ingest.domain.sender;

import org.jspecify.annotations.NullMarked;
