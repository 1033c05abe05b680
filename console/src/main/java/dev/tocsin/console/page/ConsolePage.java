package dev.tocsin.console.page;

import dev.tocsin.console.Session;
import dev.tocsin.console.session.Person;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** What the frame of a page shows; {@code inject:console} in templates. */
@Named("console")
@RequestScoped
public class ConsolePage {

    private static final List<NavItem> NAVIGATION = List.of(NavItem.values());

    private final Session session;
    private final Links links;
    private final Assets assets;

    ConsolePage(Session session, Links links, Assets assets) {
        this.session = session;
        this.links = links;
        this.assets = assets;
    }

    public List<NavItem> navigation() {
        return NAVIGATION;
    }

    /** The address of the overview. */
    public String home() {
        return links.href(NavItem.OVERVIEW);
    }

    /** The address of a page in the navigation. */
    public String link(NavItem item) {
        return links.href(item);
    }

    /** The address of any page of the service that has the named page, such as {@code ('incidents', '/incidents/42')}. */
    public String href(String name, String path) {
        return links.href(NavItem.valueOf(name.toUpperCase(Locale.ROOT)), path);
    }

    public boolean signedIn() {
        return session.person().isPresent();
    }

    /** The name of whoever is looking; empty if nobody has signed in. */
    public String person() {
        return session.person().map(Person::name).orElse("");
    }

    public String csrfToken() {
        return session.csrfToken();
    }

    public String htmx() {
        return Assets.HTMX;
    }

    /** Changes when the styles or scripts change. */
    public String assetVersion() {
        return assets.version();
    }
}
