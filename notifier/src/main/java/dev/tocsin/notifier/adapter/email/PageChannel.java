package dev.tocsin.notifier.adapter.email;

import dev.tocsin.contracts.v1.notifications.Recipient;
import dev.tocsin.notifier.app.port.Channel;
import dev.tocsin.notifier.app.port.Destination;
import dev.tocsin.notifier.app.port.Site;
import dev.tocsin.notifier.app.port.Texts;
import dev.tocsin.notifier.domain.attempt.AttemptOutcome;
import dev.tocsin.notifier.domain.conversation.Dispatch;
import dev.tocsin.notifier.domain.message.DefaultText;
import dev.tocsin.notifier.domain.message.GroupMessage;
import dev.tocsin.notifier.domain.pace.RateLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reaches a person on call by mail: what is wrong, what to do, and where to acknowledge. */
@ApplicationScoped
public class PageChannel implements Channel<PageSettings> {

    private final SmtpSender smtp;
    private final Texts texts;
    private final Site site;

    PageChannel(SmtpSender smtp, Texts texts, Site site) {
        this.smtp = smtp;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public Destination destination(PageSettings settings) {
        return new Destination(
                "email", settings.server().host() + ":" + settings.server().port(), RateLimit.NONE);
    }

    @Override
    public AttemptOutcome send(PageSettings settings, Dispatch dispatch) {
        return smtp.send(settings.server(), mail(settings, dispatch));
    }

    private Mail mail(PageSettings settings, Dispatch dispatch) {
        Recipient.Person person = settings.person();
        GroupMessage group = GroupMessage.of(dispatch.notification(), site.publicUrl());
        MailBody body = MailBody.ofPage(texts, group, person.name(), person.schedule(), person.step());
        return new Mail(
                settings.from(),
                List.of(HeaderText.oneLine(person.email())),
                HeaderText.brief("On call (" + person.schedule() + "): " + DefaultText.subject(group)),
                body.text(),
                body.html(),
                Mail.headers(MailThread.ofEpisode(dispatch, site.host())));
    }
}
