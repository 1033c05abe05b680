package dev.tocsin.bench.report;

import dev.tocsin.embedded.packages.AlertmanagerProgram;
import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import dev.tocsin.embedded.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the figures were measured on and with.
 *
 * @param hardware processor, cores and memory
 * @param system kernel and JDK
 * @param versions of what was measured
 */
public record Machine(String hardware, String system, String versions) {

    private static final double KIBIBYTES_A_GIBIBYTE = 1024.0 * 1024;
    private static final String UNKNOWN = "unknown";

    /** @param repository of the suite */
    public static Machine look(Path repository, DebianPackages packages) {
        double memory = Double.parseDouble(first("/proc/meminfo", "MemTotal:\\s+(\\d+)", "0")) / KIBIBYTES_A_GIBIBYTE;
        String hardware = String.format(
                Locale.ROOT,
                "%d cores (%s), %.0f GiB",
                Runtime.getRuntime().availableProcessors(),
                first("/proc/cpuinfo", "model name\\s*:\\s*(.+)", UNKNOWN),
                memory);
        String system = "Linux " + System.getProperty("os.version") + ", JDK " + Runtime.version();
        String commit = Command.run(repository, List.of("git", "rev-parse", "--short", "HEAD"))
                .output();
        return new Machine(hardware, system, "Tocsin " + commit + ", Alertmanager " + alertmanager(packages));
    }

    /** The load of the last minute. */
    public static String load() {
        return first("/proc/loadavg", "^(\\S+)", UNKNOWN);
    }

    private static String alertmanager(DebianPackages packages) {
        try {
            Command version = Command.run(
                    Path.of("/"),
                    List.of(AlertmanagerProgram.find(packages).path().toString(), "--version"));
            Matcher number = Pattern.compile("version (\\S+)").matcher(version.output());
            return number.find() ? number.group(1).replace(",", "") : UNKNOWN;
        } catch (PackageUnavailableException e) {
            return UNKNOWN;
        }
    }

    private static String first(String file, String pattern, String fallback) {
        try {
            Matcher found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return found.find() ? found.group(1).strip() : fallback;
        } catch (IOException e) {
            return fallback;
        }
    }
}
