package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * PagerDuty. Texts are templates.
 *
 * @param url of Events API v2
 * @param source of the event; as {@code client} if not given
 * @param details a map whose values are templates, lists or maps; {@code firing}, {@code resolved}, {@code num_firing}
 *     and {@code num_resolved} are always there
 * @param timeout of a request; zero for none
 */
public record PagerdutyConfig(
        Integration integration,
        boolean sendResolved,
        HttpConfig http,
        Key key,
        URI url,
        String client,
        String clientUrl,
        String description,
        String severity,
        String source,
        String eventClass,
        String component,
        String group,
        Map<String, Object> details,
        List<Image> images,
        List<Link> links,
        Duration timeout)
        implements IntegrationConfig {

    /** Which service is meant, and by which API. */
    public sealed interface Key {

        /** For Events API v2. */
        record Routing(Secret key) implements Key {}

        /** For the older generic API of 2010-04-15. */
        record Service(Secret key) implements Key {}
    }

    public record Image(String src, String alt, String href) {}

    public record Link(String href, String text) {}
}
