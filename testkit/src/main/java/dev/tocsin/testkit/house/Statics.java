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

/** No state of the whole JVM: two services, and two tests, share one. */
public final class Statics {

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
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return collection && !type.isInterface()
                || type.isEquivalentTo(ThreadLocal.class)
                || type.isEquivalentTo(StringBuilder.class)
                || type.getPackageName().equals("java.util.concurrent.atomic");
    }
}
