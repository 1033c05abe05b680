package dev.tocsin.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.tocsin.testkit.house.Layers;
import dev.tocsin.testkit.house.Names;
import dev.tocsin.testkit.house.PackageInfos;
import dev.tocsin.testkit.house.Purity;
import dev.tocsin.testkit.house.Statics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the house enforces by looking at the classes. Each module has one test:
 *
 * <pre>{@code
 * class HouseRulesTest {
 *     @Test
 *     void moduleKeepsTheHouseRules() {
 *         HouseRules.check("dev.tocsin.notifier");
 *     }
 * }
 * }</pre>
 */
public final class HouseRules {

    private HouseRules() {}

    /**
     * Checks every class below the package, test classes excepted, against every rule, and reports all
     * violations.
     *
     * @throws AssertionError when a rule is broken, or when there are no classes to check
     */
    public static void check(String rootPackage) {
        check(
                rootPackage,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(rootPackage));
    }

    static void check(String rootPackage, JavaClasses classes) {
        if (classes.stream().allMatch(type -> type.getSimpleName().equals("package-info"))) {
            throw new AssertionError("No classes below " + rootPackage + ": the house rules would pass on nothing");
        }
        String broken = Stream.concat(
                        PackageInfos.missing(classes).stream(),
                        rules(rootPackage).stream()
                                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                                .filter(EvaluationResult::hasViolation)
                                .map(result -> result.getFailureReport().toString()))
                .collect(Collectors.joining("\n"));
        if (!broken.isEmpty()) {
            throw new AssertionError(broken);
        }
    }

    private static List<ArchRule> rules(String rootPackage) {
        return Stream.of(Layers.rules(rootPackage), Purity.rules(), Statics.rules(), Names.rules())
                .flatMap(List::stream)
                .toList();
    }
}
