package dev.tocsin.contracts.v1.notifications;

import dev.tocsin.contracts.Integration;
import dev.tocsin.contracts.PolicyVersion;

/** Whom a notification is for. */
public sealed interface Recipient {

    /** A receiver's integration, with its settings in the named policy. */
    record Configured(PolicyVersion policy, Integration integration) implements Recipient {}

    /**
     * A person on call, by email through the mail server of the named policy.
     *
     * @param step the escalation step that reached them, from 1
     */
    record Person(PolicyVersion policy, String name, String email, String schedule, int step) implements Recipient {}
}
