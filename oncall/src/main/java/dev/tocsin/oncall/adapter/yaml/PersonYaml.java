package dev.tocsin.oncall.adapter.yaml;

import dev.tocsin.oncall.domain.schedule.Person;
import dev.tocsin.oncall.domain.schedule.PersonId;
import dev.tocsin.policy.document.Section;
import java.util.Optional;
import java.util.regex.Pattern;

/** One entry of {@code people}. */
final class PersonYaml {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Not the whole of RFC 5321, but what a typing error breaks; no line end may come into a mail's header. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    private PersonYaml() {}

    static Optional<Person> read(Section people, String id) {
        if (!ID.matcher(id).matches()) {
            people.error(id, "\"" + id + "\" cannot name a person; use 1 to 64 letters, digits, \".\", \"-\" or \"_\"");
        }
        Optional<Section> section = people.section(id, "person " + id);
        if (section.isEmpty()) {
            people.error(id, "person " + id + " needs a name and an email");
        }
        return section.flatMap(person -> read(id, person));
    }

    private static Optional<Person> read(String id, Section person) {
        String name = person.text("name", "").strip();
        if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            person.error("name", "name of person " + id + " must be a text of one line");
        }
        String email = person.text("email", "").strip();
        if (!EMAIL.matcher(email).matches()) {
            person.error(
                    "email",
                    "email of person " + id + " must be an address such as ana@example.org, is \"" + email + "\"");
        }
        String contact = person.text("contact", "").strip();
        person.end();
        return ID.matcher(id).matches()
                ? Optional.of(new Person(new PersonId(id), name, email, contact))
                : Optional.empty();
    }
}
