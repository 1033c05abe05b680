package dev.tocsin.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No state of the whole JVM: two services, and two tests, share one. */
public final class Statics {

    private static final Set<String> MUTABLE = Set.of("java.lang.ThreadLocal", "java.lang.StringBuilder");

    private Statics() {}

    /** The rules, for any module. */
    public static List<ArchRule> rules() {
        return List.of(fields().that()
                .areStatic()
                .should(beConstant())
                .because("state that the whole JVM shares is nobody's")
                .allowEmptyShould(true));
    }

    private static ArchCondition<JavaField> beConstant() {
        return new ArchCondition<>("be final, and of a type that looks immutable") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean written = field.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (!written && (!field.getModifiers().contains(JavaModifier.FINAL) || isMutable(field.getRawType()))) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is mutable"));
                }
            }
        };
    }

    /** A constant list is declared as a {@code List}; whoever declares an {@code ArrayList} means to change it. */
    private static boolean isMutable(JavaClass type) {
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || MUTABLE.contains(type.getName())
                || isConcreteCollection(type);
    }

    /** Of the JDK's own alone: no other class is loaded for this. */
    private static boolean isConcreteCollection(JavaClass type) {
        if (!type.getPackageName().startsWith("java.util")) {
            return false;
        }
        Class<?> known = type.reflect();
        return !known.isInterface() && (Collection.class.isAssignableFrom(known) || Map.class.isAssignableFrom(known));
    }
}
