package dev.tocsin.demo.story;

import java.time.Duration;
import java.util.List;

/**
 * Something happens.
 *
 * @param told   what, and what the suite should make of it
 * @param look   where to see it
 * @param stay   how long the unhurried story stays here
 * @param action makes it happen
 */
record Scene(String title, List<String> told, List<String> look, Duration stay, Runnable action) {

    Scene {
        told = List.copyOf(told);
        look = List.copyOf(look);
    }
}
