package dev.tocsin.console;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a page, or a resource class of pages, that only people who have signed in may see.
 *
 * <p>Without a session a reader is sent to the sign-in page and back afterwards. A request that changes something
 * (anything but GET, HEAD and OPTIONS) must also come from our own pages: it needs the field {@code _csrf} that
 * {@code {#csrf /}} writes, or the header {@code X-CSRF-Token} that htmx sends from every page of ours.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SignedIn {}
