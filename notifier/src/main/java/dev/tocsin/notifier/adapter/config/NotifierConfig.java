package dev.tocsin.notifier.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What may be set of the notifier, all below {@code tocsin.notifier}. */
@ConfigMapping(prefix = "tocsin.notifier")
public interface NotifierConfig {

    /** How long a provider has to answer, where its receiver does not say; more than zero. */
    @WithDefault("10s")
    Duration timeout();

    /** How many attempts may be under way to one destination at a time; from 1. */
    @WithDefault("4")
    int concurrency();

    /** How long attempts under way have to end when the service stops; what does not end is a possible repeat. */
    @WithDefault("5s")
    Duration shutdownGrace();

    /** After how long without renewal another notifier may deliver in this one's place; more than zero. */
    @WithDefault("3s")
    Duration lease();

    Retry retry();

    Smtp smtp();

    Pagerduty pagerduty();

    /** Pauses between the attempts of one notification. */
    interface Retry {

        /** After the first failed attempt; each further one doubles it. More than zero. */
        @WithDefault("1s")
        Duration first();

        /** The pause that is not exceeded, unless a provider asks for longer. */
        @WithDefault("1m")
        Duration longest();
    }

    /** The mail server for people on call, where their policy names none. */
    interface Smtp {

        /** {@code host:port}; without it and without {@code smtp_smarthost} nobody can be reached by mail. */
        Optional<String> smarthost();

        /** The sender's address. */
        Optional<String> from();

        /** Our name in the greeting. */
        @WithDefault("localhost")
        String hello();

        /** Without it there is no authentication. */
        Optional<String> username();

        /** A file that holds the password, and is read for every mail. */
        Optional<String> passwordFile();

        /** Whether a server that offers no STARTTLS is refused. */
        @WithDefault("true")
        boolean requireTls();
    }

    /** What a policy does not name of PagerDuty. */
    interface Pagerduty {

        /** Where events of a {@code service_key} go. */
        @WithDefault("https://events.pagerduty.com/generic/2010-04-15/create_event.json")
        URI genericUrl();
    }
}
