/**
 * Mail over SMTP, always with a text and an HTML part: groups to receivers, and pages to people on call.
 *
 * <p>A mail's {@code Message-ID} is made of its notification's id, so that a repeat is the same mail; the mails of one
 * problem refer to the first of them. Header values lose their line breaks, so that no label can add a header.
 *
 * <p>Sources: RFC 5321, 5322, 2047, 3834 ({@code Auto-Submitted}); prometheus/alertmanager {@code notify/email/email.go}.
 */
@NullMarked
package dev.tocsin.notifier.adapter.email;

import org.jspecify.annotations.NullMarked;
