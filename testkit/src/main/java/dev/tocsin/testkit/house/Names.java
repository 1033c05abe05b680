package dev.tocsin.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Names come from the field, and say what a thing is. */
public final class Names {

    private static final String EMPTY_WORDS = ".*(Manager|Helper|Utils?|Processor|Data|Info|Impl)";

    private Names() {}

    /** The rules, for any module. */
    public static List<ArchRule> rules() {
        return List.of(
                noClasses()
                        .should()
                        .haveNameMatching(EMPTY_WORDS)
                        .because("such a word says nothing that the rest of the name does not"),
                noClasses()
                        .should()
                        .resideInAnyPackage("..util..", "..common..", "..helper..")
                        .because("a package is a chapter of the field"));
    }
}
