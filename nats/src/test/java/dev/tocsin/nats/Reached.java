package dev.tocsin.nats;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which properties of which records some value sets, and which there are. */
final class Reached {

    private final Set<String> set = new TreeSet<>();
    private final Set<String> all = new TreeSet<>();
    private final Set<Class<?>> enums;

    /** @param enums takes up the enums that are met */
    Reached(Set<Class<?>> enums) {
        this.enums = enums;
    }

    void visit(Object value) throws ReflectiveOperationException {
        switch (value) {
            case null -> {}
            case Collection<?> many -> {
                for (Object one : many) {
                    visit(one);
                }
            }
            case Record one -> visit(one);
            case Enum<?> word -> enums.add(word.getDeclaringClass());
            default -> {}
        }
    }

    private void visit(Record value) throws ReflectiveOperationException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String name = value.getClass().getSimpleName() + "." + component.getName();
            all.add(name);
            component.getAccessor().setAccessible(true);
            Object content = component.getAccessor().invoke(value);
            if (!isEmpty(content)) {
                set.add(name);
            }
            visit(content);
        }
    }

    private static boolean isEmpty(Object content) {
        return content == null
                || content instanceof Collection<?> many && many.isEmpty()
                || content instanceof Map<?, ?> map && map.isEmpty();
    }

    Set<String> neverSet() {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(set);
        return missing;
    }
}
