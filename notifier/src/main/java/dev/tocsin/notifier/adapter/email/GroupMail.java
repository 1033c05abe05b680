package dev.tocsin.notifier.adapter.email;

import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.message.DefaultText;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.message.Wording;
import dev.tocsin.policy.receiver.EmailConfig;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The mail that tells a receiver of a group. */
final class GroupMail {

    /** Made of the settings' own fields, or ours to keep. */
    private static final Set<String> RESERVED =
            Set.of("Subject", "Message-Id", "Date", "Mime-Version", "Content-Type", "Content-Transfer-Encoding");

    /** Written by hand they say who is meant, whoever gets the mail; an encoded address would be none. */
    private static final Set<String> ADDRESSES = Set.of("To", "From");

    private final Texts texts;
    private final Site site;

    GroupMail(Texts texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    /** Empty if sender or recipients are templates that need more than fields. */
    Optional<Mail> of(EmailConfig config, Dispatch dispatch) {
        GroupMessage group = GroupMessage.of(dispatch.notification(), site.publicUrl());
        Wording wording = new Wording(group, HeaderText::oneLine);
        Optional<String> from = wording.of(config.from());
        Optional<String> to = wording.of(config.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        MailBody body = MailBody.ofGroup(texts, group);
        String subject =
                wording.required(config.headers().getOrDefault("Subject", ""), () -> DefaultText.subject(group));
        return Optional.of(new Mail(
                HeaderText.oneLine(from.get()),
                AddressList.parse(to.get()),
                HeaderText.brief(subject),
                text(config, group, body),
                html(config, group, body),
                headers(config, dispatch, wording)));
    }

    /** Unlike Alertmanager's, our mails have a text part even if the settings ask for none. */
    private static String text(EmailConfig config, GroupMessage group, MailBody body) {
        return new Wording(group, UnaryOperator.identity()).required(config.text(), body::text);
    }

    private static @org.jspecify.annotations.Nullable String html(
            EmailConfig config, GroupMessage group, MailBody body) {
        String html = new Wording(group, HtmlText::escape).or(config.html(), body::html);
        return html.isBlank() ? null : html;
    }

    /** The policy's default, or what no header can hold as it is. */
    private static boolean isOurs(EmailConfig config, String name) {
        String value = config.headers().getOrDefault(name, "");
        return value.equals(name.equals("To") ? config.to() : config.from())
                || !value.chars().allMatch(c -> c < 0x80);
    }

    private Map<String, String> headers(EmailConfig config, Dispatch dispatch, Wording wording) {
        Map<String, String> headers =
                new LinkedHashMap<>(Mail.headers(MailThread.of(config.threading(), dispatch, site.host())));
        Map<String, String> configured = new HashMap<>(config.headers());
        configured.keySet().removeAll(RESERVED);
        configured.keySet().removeIf(name -> ADDRESSES.contains(name) && isOurs(config, name));
        configured.forEach((name, value) -> wording.of(value)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> headers.put(HeaderText.oneLine(name), HeaderText.encoded(HeaderText.brief(text)))));
        return headers;
    }
}
