package dev.tocsin.fakes.outbox;

import dev.tocsin.fakes.http.FakeProvider;
import dev.tocsin.fakes.smtp.FakeSmtp;
import dev.tocsin.fakes.smtp.Mail;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What all providers received, as one list. */
public final class Outbox {

    private final List<FakeProvider> providers;
    private final FakeSmtp smtp;

    public Outbox(List<FakeProvider> providers, FakeSmtp smtp) {
        this.providers = List.copyOf(providers);
        this.smtp = smtp;
    }

    /** The entries, newest first. */
    List<OutboxEntry> entries() {
        List<Mail> mails = smtp.mails();
        Stream<OutboxEntry> received = providers.stream()
                .flatMap(provider -> provider.requests().stream().map(one -> OutboxEntry.of(provider, one)));
        Stream<OutboxEntry> posted =
                IntStream.range(0, mails.size()).mapToObj(i -> OutboxEntry.of(i + 1, mails.get(i)));
        return Stream.concat(received, posted)
                .sorted(Comparator.comparing(OutboxEntry::at).reversed())
                .toList();
    }

    /** One object an entry, newest first, for programs. */
    public List<Map<String, String>> summaries() {
        return entries().stream()
                .map(entry -> Map.of(
                        "at", entry.at().toString(),
                        "provider", entry.provider(),
                        "verdict", entry.verdict().name(),
                        "answer", entry.answer(),
                        "summary", entry.reading().summary()))
                .toList();
    }
}
