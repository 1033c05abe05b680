package dev.tocsin.notifier.app.port;

import java.net.URI;

/**
 * This installation as the world sees it.
 *
 * @param publicUrl what links in messages begin with, without a slash at its end
 */
public record Site(String publicUrl) {

    public Site {
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** The name that mails carry in their ids. */
    public String host() {
        String host = URI.create(publicUrl).getHost();
        return host == null ? "localhost" : host;
    }
}
