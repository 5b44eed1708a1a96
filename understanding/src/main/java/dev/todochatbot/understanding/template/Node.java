package dev.todochatbot.understanding.template;

import java.util.List;

/** A template, parsed. */
sealed interface Node {

    /** A folded word. */
    record Word(String word) implements Node {}

    record Series(List<Node> items) implements Node {}

    record Choice(List<Node> choices) implements Node {}

    record Optional(Node node) implements Node {}

    /** Parts in any order. */
    record AnyOrder(List<Node> parts) implements Node {}

    record Slot(Kind kind, String name) implements Node {}
}
