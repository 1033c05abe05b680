package dev.tocsin.notifier.adapter.email;

import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.message.DefaultText;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Since;
import dev.tocsin.notifier.domain.message.WebAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a mail about a group says, as text and as HTML. */
final class MailBody {

    private final Texts texts;
    private final String template;
    private final Map<String, Object> data = new HashMap<>();

    private MailBody(Texts texts, String template) {
        this.texts = texts;
        this.template = template;
    }

    /** For a receiver. */
    static MailBody ofGroup(Texts texts, GroupMessage group) {
        return new MailBody(texts, "email/group").with(group);
    }

    /** For a person on call. */
    static MailBody ofPage(Texts texts, GroupMessage group, String name, String schedule, int step) {
        MailBody body = new MailBody(texts, "email/page").with(group);
        body.data.put("person", name);
        body.data.put("schedule", schedule);
        body.data.put("step", step);
        return body;
    }

    private MailBody with(GroupMessage group) {
        List<MailAlert> firing = MailAlert.shown(group, group.firing());
        List<MailAlert> resolved = MailAlert.shown(group, group.resolved());
        Map<String, String> notes = MailAlert.notes(group.commonAnnotations());
        notes.values().removeIf(group.summary()::equals);
        data.put("subject", DefaultText.subject(group).strip());
        data.put("name", headline(group));
        data.put("counts", group.counts());
        data.put("since", Since.of(group));
        data.put("summary", group.summary());
        data.put("where", group.where());
        data.put("notes", notes);
        data.put("incidentWord", DefaultText.incident(group));
        data.put("isFiring", group.isFiring());
        data.put("reason", group.reason().text());
        data.put("receiver", group.receiver());
        data.put("firing", firing);
        data.put("resolved", resolved);
        data.put("more", group.alerts().size() - firing.size() - resolved.size() + group.truncated());
        data.put("runbook", group.runbook());
        List.of("incident", "silence", "alerts").forEach(name -> data.put(name, linkable(group.link(name))));
        return this;
    }

    /** Its alerts' name, if they have one in common; else what it is grouped by. */
    private static String headline(GroupMessage group) {
        String name = group.commonLabels().value("alertname");
        if (!name.isEmpty()) {
            return name;
        }
        return group.groupLabels().isEmpty()
                ? "Several alerts"
                : String.join(" ", group.groupLabels().asMap().values());
    }

    private static String linkable(String address) {
        return WebAddress.isLinkable(address) ? address : "";
    }

    String text() {
        return texts.render(template + ".txt", data).strip() + "\n";
    }

    String html() {
        return texts.render(template + ".html", data);
    }
}
