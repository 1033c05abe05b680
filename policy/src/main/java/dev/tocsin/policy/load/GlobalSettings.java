package dev.tocsin.policy.load;

import dev.tocsin.policy.receiver.HttpConfig;
import dev.tocsin.policy.receiver.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code global}, from which receivers take what they do not say themselves. */
record GlobalSettings(
        Duration resolveTimeout,
        HttpConfig http,
        MailSettings mail,
        @Nullable Secret slackApiUrl,
        @Nullable Secret slackAppToken,
        URI slackAppUrl,
        URI pagerdutyUrl) {}
