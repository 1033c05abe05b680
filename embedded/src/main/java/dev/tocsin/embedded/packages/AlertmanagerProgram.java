package dev.tocsin.embedded.packages;

import dev.tocsin.embedded.process.ProgramPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prometheus' Alertmanager of Debian's package: the installed one, else one in our cache. */
public record AlertmanagerProgram(Path path) {

    private static final String PACKAGE = "prometheus-alertmanager";
    private static final Path DEFAULT_TEMPLATE = Path.of("/usr/share/prometheus/alertmanager/default.tmpl");

    public static AlertmanagerProgram find(DebianPackages packages) throws PackageUnavailableException {
        Optional<Path> onPath = ProgramPath.find(PACKAGE);
        return new AlertmanagerProgram(
                onPath.isPresent() ? onPath.get() : packages.program(PACKAGE, "usr/bin/" + PACKAGE));
    }

    /** What to start. The process started becomes Alertmanager itself, whatever stands before it. */
    public List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        Path share = path.resolveSibling("../share").normalize();
        if (!Files.exists(DEFAULT_TEMPLATE) && Files.isDirectory(share.resolve("prometheus/alertmanager"))) {
            command.addAll(seeing(share));
        }
        command.add(path.toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * Debian's Alertmanager reads its default template from where its package would be installed. In a mount namespace
     * of its own, which needs no root, it finds the unpacked package's there.
     */
    private static List<String> seeing(Path share) {
        List<String> unshare = new ArrayList<>(List.of("unshare", "--mount"));
        if (!"root".equals(System.getProperty("user.name"))) {
            unshare.add("--map-root-user");
        }
        unshare.addAll(List.of(
                "sh",
                "-c",
                "mount -t overlay overlay -o lowerdir=\"$0\":/usr/share /usr/share && exec \"$@\"",
                share.toString()));
        return unshare;
    }
}
