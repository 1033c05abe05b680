package dev.tocsin.nats;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Locale;

/** A sealed interface, whose records carry their simple name as {@code type}: {@code AlertFired} as {@code alert-fired}. */
final class SealedType {

    private SealedType() {}

    static void register(JsonMapper.Builder builder, Class<?> type) {
        builder.addMixIn(type, Kind.class);
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            builder.registerSubtypes(new NamedType(permitted, kebab(permitted.getSimpleName())));
        }
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Kind {}
}
