package dev.tocsin.policy.document;

import org.yaml.snakeyaml.nodes.Node;

/** A text in a list, and where it stands. */
public record TextItem(String text, Node place) {}
