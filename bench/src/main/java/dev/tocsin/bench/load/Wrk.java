package dev.tocsin.bench.load;

import dev.tocsin.embedded.packages.DebianPackages;
import dev.tocsin.embedded.packages.PackageUnavailableException;
import dev.tocsin.embedded.process.ProgramPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The load generator: wrk, the one on the PATH or else Debian's package with the library it needs, and the script
 * {@code post.lua}.
 */
public final class Wrk {

    private static final String LIBRARY = "libluajit-5.1.so.2";

    private final Path program;
    private final Map<String, String> environment;
    private final Path script;

    private Wrk(Path program, Map<String, String> environment, Path script) {
        this.program = program;
        this.environment = environment;
        this.script = script;
    }

    /** @param folder for the script */
    public static Wrk find(DebianPackages packages, Path folder) throws PackageUnavailableException, IOException {
        Path script = folder.resolve("post.lua");
        try (InputStream text = Objects.requireNonNull(Wrk.class.getResourceAsStream("post.lua"))) {
            Files.createDirectories(folder);
            Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Optional<Path> onPath = ProgramPath.find("wrk");
        if (onPath.isPresent()) {
            return new Wrk(onPath.get(), Map.of(), script);
        }
        Path program = packages.files("wrk").resolve("usr/bin/wrk");
        Path library = folderOf(LIBRARY, packages.files("libluajit-5.1-2"));
        return new Wrk(program, Map.of("LD_LIBRARY_PATH", library.toString()), script);
    }

    /** Posts the alerts of the load again and again over so many connections. */
    public WrkRun post(URI server, int alerts, int connections, Duration duration)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "-t1",
                        "-c" + connections,
                        "-d" + duration.toSeconds() + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script.toString(),
                        server.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(settings(alerts));
        Process wrk = builder.start();
        try {
            String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor();
            return WrkRun.parse(output);
        } finally {
            wrk.destroyForcibly();
        }
    }

    private Map<String, String> settings(int alerts) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("ACTIVE", Integer.toString(alerts));
        settings.put("BATCH", Integer.toString(BenchAlerts.BATCH));
        settings.put("THREADS", "1");
        return settings;
    }

    private static Path folderOf(String library, Path files) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(file -> file.endsWith(library))
                    .map(Path::getParent)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + library + " below " + files));
        }
    }
}
