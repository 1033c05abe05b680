package dev.tocsin.oncall.app;

import dev.tocsin.oncall.app.port.Definition;
import dev.tocsin.oncall.app.port.DefinitionStore;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.oncall.app.port.RosterFile;
import dev.tocsin.oncall.app.port.RosterReader;
import dev.tocsin.oncall.app.port.RosterResult;
import dev.tocsin.policy.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes over definitions of people and schedules: from the operator's file, and from the store, where the others of us
 * leave theirs. One that does not read is refused as a whole, and the one in force stays.
 */
public final class DefineRoster {

    private static final int VERSION_CHARACTERS = 12;

    private final RosterReader reader;
    private final RosterInForce inForce;
    private final DefinitionWatch watch;
    private RosterFile.@Nullable Content seen;
    private @Nullable Definition unstored;

    public DefineRoster(RosterReader reader, RosterInForce inForce, DefinitionWatch watch) {
        this.reader = reader;
        this.inForce = inForce;
        this.watch = watch;
    }

    /** What the file holds now; nothing happens unless that is new. */
    synchronized void fromFile(String file, RosterFile.Content content, Instant now) {
        if (!content.equals(seen)) {
            seen = content;
            take(file, content, now);
            inForce.lookedAtFile();
        }
    }

    private void take(String file, RosterFile.Content content, Instant now) {
        switch (content) {
            case RosterFile.Content.NotConfigured _ -> inForce.accept();
            case RosterFile.Content.Unreadable(String reason) ->
                refuse(file, List.of(new Problem(file, 1, reason)), now);
            case RosterFile.Content.Text(String text) -> {
                switch (reader.read(file, text)) {
                    case RosterResult.Refused(List<Problem> problems) -> refuse(file, problems, now);
                    case RosterResult.Defined(var roster) -> define(new Definition(version(text), text, now, roster));
                }
            }
        }
    }

    /** Takes over what the store holds, and what it will hold. From then on it is known whether anything was defined. */
    public void follow(DefinitionStore store) {
        store.load().ifPresent(this::fromStore);
        inForce.lookedInStore();
        store.watch(this::fromStore);
    }

    private synchronized void fromStore(DefinitionStore.Source source) {
        switch (reader.read("the stored definition", source.text())) {
            case RosterResult.Refused(List<Problem> problems) -> watch.refused("the stored definition", problems);
            case RosterResult.Defined(var roster) -> {
                Definition stored = new Definition(version(source.text()), source.text(), source.definedAt(), roster);
                if (inForce.adopt(stored) == RosterInForce.Adoption.IN_FORCE) {
                    watch.adopted(stored);
                }
            }
        }
    }

    private void define(Definition next) {
        inForce.accept();
        boolean known = inForce.definition()
                .filter(definition -> definition.version().equals(next.version()))
                .isPresent();
        if (!known && inForce.adopt(next) == RosterInForce.Adoption.IN_FORCE) {
            unstored = next;
            watch.adopted(next);
        }
    }

    private void refuse(String file, List<Problem> problems, Instant now) {
        inForce.refuse(new RosterInForce.Refusal(now, problems));
        watch.refused(file, problems);
    }

    /** Stores what was defined here and is not stored yet. */
    void store(DefinitionStore store) {
        Optional<Definition> next = unstored();
        next.ifPresent(definition -> {
            store.save(definition);
            stored(definition);
        });
    }

    private synchronized Optional<Definition> unstored() {
        return Optional.ofNullable(unstored);
    }

    private synchronized void stored(Definition definition) {
        if (definition.equals(unstored)) {
            unstored = null;
        }
    }

    private static String version(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, VERSION_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
