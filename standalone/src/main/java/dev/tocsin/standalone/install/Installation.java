package dev.tocsin.standalone.install;

import dev.tocsin.embedded.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * An installation on this machine: its secrets, its policy and its log in the data directory, its address.
 *
 * <p>Secrets are made at the first start and kept: sessions and sealed policies of an earlier run stay readable.
 */
public record Installation(DataDirectory directory, ListenAddress address) {

    /** The file that holds what lets a person sign in. */
    public Path signInTokenFile() {
        return directory.secretFile("sign-in-token");
    }

    /**
     * What the services are told, as their configuration keys.
     *
     * @throws UnusableSettingException when a chosen file is not there
     */
    public Map<String, String> settings(Choices choices) {
        PolicyFolder policy = choices.policy().map(PolicyFolder::of).orElseGet(() -> PolicyFolder.defaultIn(directory));
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", address.host());
        settings.put("quarkus.http.port", Integer.toString(address.port()));
        settings.put("tocsin.public-url", choices.publicUrl().orElseGet(address::url));
        settings.put(
                "tocsin.installation-key-file",
                directory.secretFile("installation-key").toString());
        settings.put("tocsin.console.token-file", signInTokenFile().toString());
        settings.put("tocsin.router.policy-file", policy.alertmanager().toString());
        policy.oncall().ifPresent(file -> settings.put("tocsin.oncall.schedule-file", file.toString()));
        choices.runbooks()
                .or(policy::runbooks)
                .ifPresent(folder -> settings.put("tocsin.runbooks.directory", existing(folder)));
        settings.put(
                "quarkus.log.file.path",
                directory.folder("logs").resolve("tocsin.log").toString());
        return settings;
    }

    private static String existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableSettingException(
                    "There is no folder of runbooks at " + folder.toAbsolutePath() + " (--runbooks).");
        }
        return folder.toAbsolutePath().normalize().toString();
    }
}
