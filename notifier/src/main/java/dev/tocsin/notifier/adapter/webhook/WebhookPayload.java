package dev.tocsin.notifier.adapter.webhook;

import dev.tocsin.notifier.domain.message.AlertMessage;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.wire.GoJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body: one object in Alertmanager's order of fields, and a line's end. */
final class WebhookPayload {

    private WebhookPayload() {}

    static String of(GroupMessage group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("receiver", group.receiver());
        json.put("status", group.status().text());
        json.put("alerts", group.alerts().stream().map(AlertMessage::toJson).toList());
        json.put("notification_reason", group.reason().text());
        json.put("groupLabels", group.groupLabels());
        json.put("commonLabels", group.commonLabels());
        json.put("commonAnnotations", group.commonAnnotations());
        json.put("routeLabels", group.routeLabels());
        json.put("externalURL", group.externalUrl());
        json.put("version", "4");
        json.put("groupKey", group.key().value());
        json.put("truncatedAlerts", group.truncated());
        return GoJson.write(json) + "\n";
    }
}
