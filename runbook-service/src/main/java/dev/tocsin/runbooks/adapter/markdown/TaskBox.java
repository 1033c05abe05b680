package dev.tocsin.runbooks.adapter.markdown;

import org.commonmark.node.CustomNode;

/** The {@code [ ]} of a task list item. */
final class TaskBox extends CustomNode {}
