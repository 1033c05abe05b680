package dev.tocsin.ingest.adapter.http.view;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** {@code alertmanagerStatus}. There is no gossip, so the cluster is disabled, as in an Alertmanager that runs alone. */
public final class StatusJson {

    private StatusJson() {}

    /** @param policy as YAML, without secrets: amtool reads it back */
    public static byte[] status(String policy, String version, Instant startedAt) {
        return Json.bytes(
                policy,
                (json, original) -> json.object(() -> {
                    json.object("cluster", () -> {
                        json.array("peers", List.of(), Json::value);
                        json.text("status", "disabled");
                    });
                    json.object("config", () -> json.text("original", original));
                    json.time("uptime", startedAt);
                    json.object("versionInfo", () -> writeVersion(json, version));
                }));
    }

    private static void writeVersion(Json json, String version) throws IOException {
        json.text("branch", "");
        json.text("buildDate", "");
        json.text("buildUser", "");
        json.text("goVersion", "none: Tocsin runs on Java " + Runtime.version().feature());
        json.text("revision", "");
        json.text("version", version);
    }
}
