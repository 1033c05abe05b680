package dev.tocsin.fakes.http;

import java.util.List;

/**
 * A message as a person takes it in.
 *
 * @param summary one line
 * @param lines   the message's texts, top to bottom
 */
public record Reading(String summary, List<String> lines) {

    public Reading {
        lines = List.copyOf(lines);
    }
}
