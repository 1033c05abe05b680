package dev.tocsin.fakes.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A request and what became of it.
 *
 * @param number counts a provider's requests from 1
 * @param at     when its body had arrived
 */
public record Received(int number, Instant at, Request request, Judgement judgement) {

    public String path() {
        return request.path();
    }

    public String body() {
        return request.body();
    }

    public JsonNode json() {
        return request.json();
    }

    public Optional<String> header(String name) {
        return request.header(name);
    }

    public Verdict verdict() {
        return judgement.verdict();
    }

    public int status() {
        return judgement.answer().status();
    }
}
