package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;
import java.util.Map;

/** A household's account, with the words of its language: eight tasks, of which the last is done. */
record Household(String locale, List<String> titles, String shopping, String work, String health) {

    Chat chat() {
        return chat(locale);
    }

    /** @param other the locale of the account, whose owner writes in the household's language all the same */
    Chat chat(String other) {
        var todo = new FakeTodo()
                .list(shopping)
                .list(work)
                .task(titles.get(0), Map.of("due", "friday"))
                .task(titles.get(1))
                .task(titles.get(2), Map.of("list", shopping))
                .task(titles.get(3), Map.of("list", shopping))
                .task(titles.get(4), Map.of("due", "two days ago", "tags", List.of(health)))
                .task(titles.get(5), Map.of("due", "today", "priority", "high", "list", work))
                .task(titles.get(6), Map.of("due", "tomorrow"))
                .done(titles.get(7));
        return Chat.inEveryLanguage(todo, other);
    }

    /** What a message calls, one after the other. */
    String calls(String message) {
        return String.join(" + ", chat().say(message).calls());
    }

    /** How a message looks at the tasks. */
    String lookups(String message) {
        var turn = chat().say(message);
        return String.join(" + ", turn.lookups()) + String.join(" + ", turn.calls());
    }
}
