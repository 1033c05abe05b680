package dev.tocsin.notifier.domain.pace;

import java.time.Duration;

/**
 * A provider's limit on one credential.
 *
 * @param requests as many at once as may be made from rest, more than zero
 * @param per the time in which that many may be made
 */
public record RateLimit(int requests, Duration per) {

    /** For providers that name none: enough never to be noticed. */
    public static final RateLimit NONE = new RateLimit(1_000_000, Duration.ofSeconds(1));

    /** About 120 events a minute and integration key (PagerDuty, Events API v2, rate limits). */
    public static final RateLimit PAGERDUTY = new RateLimit(120, Duration.ofMinutes(1));

    /** One message a second and channel, short bursts tolerated (Slack, Web API rate limits). */
    public static final RateLimit SLACK = new RateLimit(5, Duration.ofSeconds(5));

    /** 25 posts in 300 seconds by the Flow bot (Microsoft, Teams connector). */
    public static final RateLimit TEAMS = new RateLimit(25, Duration.ofSeconds(300));

    public RateLimit {
        if (requests <= 0 || !per.isPositive()) {
            throw new IllegalArgumentException(
                    "a rate needs requests and time above zero: " + requests + " per " + per);
        }
    }

    Duration interval() {
        return per.dividedBy(requests);
    }
}
