package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;
import java.util.Map;

/** What somebody has to do at home. It is Saturday, 21 November 2026. */
final class Home {

    private Home() {}

    static FakeTodo tasks() {
        return new FakeTodo()
                .list("Shopping")
                .list("Garden")
                .task("Pay phone bill", Map.of("due", "today", "priority", "high"))
                .task("Repair the toaster")
                .task("Email Jonas", Map.of("due", "tomorrow", "tags", List.of("work")))
                .task("Toilet paper", Map.of("list", "Shopping"))
                .task("Mow the lawn", Map.of("due", "two days ago"))
                .done("Renew insurance")
                .task("Wash the windows", Map.of("list", "Garden"));
    }

    static Chat chat() {
        return new Chat(tasks());
    }
}
