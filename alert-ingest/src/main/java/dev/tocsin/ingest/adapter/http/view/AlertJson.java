package dev.tocsin.ingest.adapter.http.view;

import dev.tocsin.contracts.Fingerprint;
import dev.tocsin.contracts.v1.questions.AlertView;
import dev.tocsin.contracts.v1.questions.GroupView;
import dev.tocsin.policy.receiver.Receiver;
import java.io.IOException;
import java.util.List;

/** {@code gettableAlert}, {@code alertGroup} and {@code receiver}. */
public final class AlertJson {

    private AlertJson() {}

    public static byte[] alerts(List<AlertView> alerts) {
        return Json.list(alerts, AlertJson::write);
    }

    public static byte[] groups(List<GroupView> groups) {
        return Json.list(groups, AlertJson::write);
    }

    public static byte[] receivers(List<Receiver> receivers) {
        return Json.list(
                receivers,
                (json, receiver) -> json.object(() -> {
                    json.text("name", receiver.name());
                    json.texts("labels", receiver.labels());
                }));
    }

    private static void write(Json json, GroupView group) throws IOException {
        json.object(() -> {
            json.array("alerts", group.alerts(), AlertJson::write);
            json.texts("labels", group.labels().asMap());
            json.object("receiver", () -> json.text("name", group.receiver()));
            json.texts("routeLabels", group.routeLabels().asMap());
        });
    }

    private static void write(Json json, AlertView alert) throws IOException {
        json.object(() -> {
            json.texts("annotations", alert.annotations().asMap());
            json.time("endsAt", alert.endsAt());
            json.text("fingerprint", alert.labels().fingerprint().toString());
            json.array("receivers", alert.receivers(), (inner, name) -> inner.object(() -> inner.text("name", name)));
            json.time("startsAt", alert.startsAt());
            json.object("status", () -> {
                json.texts(
                        "inhibitedBy",
                        alert.inhibitedBy().stream().map(Fingerprint::toString).toList());
                json.texts("mutedBy", alert.mutedBy());
                json.texts("silencedBy", alert.silencedBy());
                json.text("state", alert.isSuppressed() ? "suppressed" : "active");
            });
            json.time("updatedAt", alert.updatedAt());
            if (!alert.generatorUrl().isEmpty()) {
                json.text("generatorURL", alert.generatorUrl());
            }
            json.texts("labels", alert.labels().asMap());
        });
    }
}
