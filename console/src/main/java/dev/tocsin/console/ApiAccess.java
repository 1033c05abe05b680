package dev.tocsin.console;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint for programs: open to this machine ({@link LoopbackTrust}), to {@code Authorization: Bearer} with
 * the console's token, and to people who have signed in. All others are answered 401 with {@code {"error": ...}}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ApiAccess {}
