package dev.tocsin.console.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells our own pages' requests from those that another site's page makes a browser send. Browsers send {@code Origin}
 * with every POST; a request without it comes from a program, or carries its proof elsewhere.
 */
@ApplicationScoped
class Origins {

    private final @Nullable String publicOrigin;

    Origins(@ConfigProperty(name = "tocsin.public-url") Optional<URI> publicUrl) {
        publicOrigin = publicUrl.map(Origins::origin).orElse(null);
    }

    boolean isForeign(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            String site = request.getHeaderString("Sec-Fetch-Site");
            return site != null && !site.equals("same-origin") && !site.equals("none");
        }
        return !origin.equals(origin(request.getUriInfo().getBaseUri())) && !origin.equals(publicOrigin);
    }

    /** Whether the browser came by https, be it to a proxy that passes on plain http to us, with the name it was asked for. */
    boolean isHttps(UriInfo request) {
        URI base = request.getBaseUri();
        return "https".equals(base.getScheme()) || ("https://" + base.getRawAuthority()).equals(publicOrigin);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
