package dev.tocsin.oncall.domain.schedule;

/** Names a person within the definition of people and schedules, such as {@code ana}. */
public record PersonId(String value) {

    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person's id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
