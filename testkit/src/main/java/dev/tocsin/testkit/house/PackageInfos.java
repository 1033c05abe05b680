package dev.tocsin.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Every package says what it is for, and that null is marked in it. */
public final class PackageInfos {

    private PackageInfos() {}

    /** A sentence for every package that has no {@code package-info} with {@code @NullMarked}. */
    public static List<String> missing(JavaClasses classes) {
        Set<String> marked = classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !marked.contains(name))
                .distinct()
                .sorted()
                .map(name -> "Package " + name + " has no package-info with @NullMarked")
                .toList();
    }
}
