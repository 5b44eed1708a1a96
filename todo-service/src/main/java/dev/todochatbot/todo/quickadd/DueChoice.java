package dev.todochatbot.todo.quickadd;

import java.util.Comparator;
import java.util.List;

/** Which of several dates in one text is the due: what is called so, then the last one said. */
final class DueChoice {

    private static final Expression CALLED_SO = Expression.of("(?:due|by|deadline|until|before|no later than)\\b");

    private DueChoice() {}

    static List<Found<Draft>> byWeight(List<Found<Draft>> all, Words words) {
        return all.stream()
                .sorted(Comparator.<Found<Draft>>comparingInt(it -> CALLED_SO.isAt(words.text(it), 0) ? 0 : 1)
                        .thenComparing(Comparator.<Found<Draft>>comparingInt(Found::start)
                                .reversed()))
                .toList();
    }
}
