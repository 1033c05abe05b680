package dev.tocsin.runbooks.domain.incident;

/** Somebody who works on an incident, by the name they signed in with. */
public record Responder(String name) {

    public Responder {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a responder has a name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
