package dev.tocsin.policy.receiver;

import dev.tocsin.contracts.Integration;
import java.util.Map;

/**
 * Mail.
 *
 * @param to a template: addresses separated by commas
 * @param from a template
 * @param headers templates by canonical name; {@code To}, {@code From} and {@code Subject} are always there
 * @param html a template; empty for no such part
 * @param text a template; empty for no such part
 */
public record EmailConfig(
        Integration integration,
        boolean sendResolved,
        SmtpServer server,
        String to,
        String from,
        Map<String, String> headers,
        String html,
        String text,
        Threading threading)
        implements IntegrationConfig {

    /** Whether the mails of a group form a thread. */
    public enum Threading {
        NONE,
        /** One thread as long as the group lives. */
        BY_GROUP,
        /** A new thread each day. */
        BY_GROUP_AND_DAY
    }
}
