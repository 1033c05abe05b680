package dev.tocsin.policy.load;

import dev.tocsin.policy.document.Section;
import dev.tocsin.policy.receiver.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Secrets, each under a key of its own or as the path of a file under {@code <key>_file}. */
final class Secrets {

    /** Files that a receiver names are relative to the working directory of whoever reads them, as in Alertmanager. */
    static final UnaryOperator<Path> AS_IS = UnaryOperator.identity();

    private Secrets() {}

    static Optional<Secret> read(Section section, String key) {
        return read(section, key, AS_IS);
    }

    /** @param resolve says where a relative path begins */
    static Optional<Secret> read(Section section, String key, UnaryOperator<Path> resolve) {
        Optional<String> inline = section.text(key).filter(text -> !text.isEmpty());
        Optional<String> file = section.text(key + "_file").filter(text -> !text.isEmpty());
        if (inline.isPresent() && file.isPresent()) {
            section.error(key + "_file", section.name() + " has both " + key + " and " + key + "_file; remove one");
        }
        return inline.map(Secret::of).or(() -> file.map(path -> Secret.inFile(resolve.apply(Path.of(path)))));
    }

    /** As {@link #read}, for an address: what is written in the policy must be one. */
    static Optional<Secret> readAddress(Section section, String key) {
        Optional<Secret> secret = read(section, key);
        secret.filter(Secret.Inline.class::isInstance)
                .map(Secret::reveal)
                .filter(address -> !Addresses.isHttp(address))
                .ifPresent(address -> section.error(key, Addresses.notHttp(key, section)));
        return secret.map(Secrets::encoded);
    }

    /** As {@link #readAddress}, for an address that may hold templates. */
    static Optional<Secret> readAddressTemplate(Section section, String key) {
        Optional<Secret> secret = read(section, key);
        secret.filter(Secret.Inline.class::isInstance).map(Secret::reveal).ifPresent(address -> {
            if (Addresses.hasOpenTemplate(address)) {
                section.error(key, key + " of " + section.name() + " has a template that does not end; add \"}}\"");
            } else if (!Addresses.canBeHttp(address)) {
                section.error(key, Addresses.notHttp(key, section));
            }
        });
        return secret.map(Secrets::encoded);
    }

    private static Secret encoded(Secret address) {
        return address instanceof Secret.Inline(String text) && !text.equals(Secret.MASK)
                ? Secret.of(Addresses.encoded(text))
                : address;
    }
}
