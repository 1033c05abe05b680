package dev.tocsin.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code adapter -> app -> domain}: nothing points back, adapters do not know each other, packages form no cycle. */
public final class Layers {

    /** The composition knows every adapter, and every adapter may read its own configuration. */
    private static final Set<String> OPEN_ADAPTERS = Set.of("wiring", "config");

    private Layers() {}

    /** The rules for the classes below the module's root package. */
    public static List<ArchRule> rules(String root) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(root + ".domain..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + ".app..", root + ".adapter..")
                        .because("the domain knows nobody"),
                noClasses()
                        .that()
                        .resideInAPackage(root + ".app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".adapter..")
                        .because("a use case knows its ports, and not who serves them"),
                ArchRuleDefinition.classes()
                        .that()
                        .resideInAPackage(root + ".adapter.(*)..")
                        .should(keepToTheirOwnAdapter(root))
                        .because("adapters do not know each other"),
                slices().matching(packages(root)).should().beFreeOfCycles().because("a package is a chapter"));
    }

    /** Every package is a slice, the root among them. */
    private static String packages(String root) {
        return root.substring(0, root.lastIndexOf('.')) + ".(**)";
    }

    private static ArchCondition<JavaClass> keepToTheirOwnAdapter(String root) {
        return new ArchCondition<>("keep to their own adapter") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<String> own = adapter(root, type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForeign(root, own, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean isForeign(String root, Optional<String> own, Dependency dependency) {
        return own.filter(name -> !name.equals("wiring")).isPresent()
                && adapter(root, dependency.getTargetClass())
                        .filter(name -> !OPEN_ADAPTERS.contains(name))
                        .filter(name -> !own.get().equals(name))
                        .isPresent();
    }

    private static Optional<String> adapter(String root, JavaClass type) {
        String prefix = root + ".adapter.";
        return Optional.of(type.getPackageName())
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.")[0]);
    }
}
