package dev.tocsin.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Time, ids and randomness come in as arguments; the domain knows the JDK and the shared language alone. */
public final class Purity {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    private Purity() {}

    /** The rules, for any module. */
    public static List<ArchRule> rules() {
        return List.of(
                classes()
                        .that()
                        .resideInAPackage("..domain..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "dev.tocsin.contracts..",
                                "dev.tocsin.policy..",
                                "..domain..")
                        .because("the domain is pure"),
                noClasses()
                        .that()
                        .resideInAPackage("..domain..")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(Clock.class)
                        .because("a domain operation is told the time"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..wiring..")
                        .should()
                        .accessTargetWhere(readsClockOrDice())
                        .because("the clock is injected, made in a package named wiring, and read once per command"));
    }

    private static DescribedPredicate<JavaAccess<?>> readsClockOrDice() {
        return DescribedPredicate.describe("reads the machine's clock or throws dice", access -> {
            String owner = access.getTarget().getOwner().getFullName();
            String name = access.getTarget().getName();
            boolean takesClock = access.getTarget().getFullName().contains("(" + Clock.class.getName() + ")");
            return switch (owner) {
                case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick") && !takesClock;
                case "java.time.InstantSource" -> name.equals("system");
                case "java.lang.System" -> name.equals("currentTimeMillis");
                case "java.util.UUID" -> name.equals("randomUUID");
                case "java.lang.Math" -> name.equals("random");
                case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
                case "java.util.Date", "java.util.Random" ->
                    access.getTarget().getFullName().endsWith("<init>()");
                default -> CLOCKS.contains(owner) && name.equals("now") && !takesClock;
            };
        });
    }
}
