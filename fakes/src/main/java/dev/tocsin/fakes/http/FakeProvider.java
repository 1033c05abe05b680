package dev.tocsin.fakes.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A provider reached by HTTP. A subclass knows the rules of one; this knows how to receive, keep and fail. */
public abstract class FakeProvider {

    /** Long enough for a loaded machine; a passing test never waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RequestLog log;
    private final Faults faults = new Faults();

    protected FakeProvider(Clock clock) {
        this.log = new RequestLog(clock);
    }

    /** The provider's name as a person writes it. */
    public abstract String name();

    /** What the real provider would answer. */
    protected abstract Judgement judge(Request request);

    /** How a person reads the request's message. */
    public abstract Reading read(Request request);

    /** Everything that was received, whatever became of it, oldest first. */
    public List<Received> requests() {
        return log.all();
    }

    /** What the real provider would have shown. */
    public List<Received> accepted() {
        return log.all().stream()
                .filter(one -> one.verdict() == Verdict.ACCEPTED)
                .toList();
    }

    /** Waits until that many requests were accepted. */
    public List<Received> awaitAccepted(int count) {
        return log.await(count, one -> one.verdict() == Verdict.ACCEPTED, PATIENCE);
    }

    /** Waits for one request, whatever became of it, that fits, and returns the first. */
    public Received await(Predicate<Received> wanted) {
        return log.await(1, wanted, PATIENCE).getFirst();
    }

    public List<Received> await(int count, Predicate<Received> wanted, Duration patience) {
        return log.await(count, wanted, patience);
    }

    /** Forgets what was received. */
    public void clear() {
        log.clear();
    }

    /** Fails the next request that has no fault yet; several calls fail several requests. */
    public void failNext(Fault fault) {
        faults.next(fault);
    }

    /** Fails every request until {@link #recover()}. */
    public void fail(Fault fault) {
        faults.fromNowOn(fault);
    }

    public void recover() {
        faults.recover();
    }

    /** Receives one request. */
    void handle(HttpExchange exchange) throws IOException {
        Request request = request(exchange);
        try {
            switch (faults.take().orElse(new Fault.Delays(Duration.ZERO))) {
                case Fault.Answers fault -> {
                    log.add(request, new Judgement(Verdict.FAULT, "told to fail", fault.answer()));
                    Exchanges.answer(exchange, fault.answer());
                }
                case Fault.Delays fault -> {
                    Thread.sleep(fault.delay());
                    Exchanges.answer(exchange, receive(request));
                }
                case Fault.Hangs ignored -> {
                    log.add(request, new Judgement(Verdict.FAULT, "told to hang", Answer.empty(0)));
                    faults.hang();
                    exchange.close();
                }
                case Fault.Disconnects ignored -> {
                    log.add(request, new Judgement(Verdict.FAULT, "told to disconnect", Answer.empty(0)));
                    exchange.close();
                }
                case Fault.LosesItsAnswer ignored -> {
                    receive(request);
                    exchange.close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private synchronized Answer receive(Request request) {
        Judgement judgement = judge(request);
        log.add(request, judgement);
        return judgement.answer();
    }

    private static Request request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), header -> List.copyOf(header.getValue())));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(body, StandardCharsets.UTF_8),
                body.length);
    }
}
