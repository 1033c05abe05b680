package dev.tocsin.runbooks.domain.incident;

/** Who ended an incident. */
public sealed interface Resolver {

    /** The group resolved: none of its alerts fires any more. */
    record Group() implements Resolver {}

    /** Somebody closed it, whatever its alerts do. */
    record Somebody(Responder who) implements Resolver {}
}
