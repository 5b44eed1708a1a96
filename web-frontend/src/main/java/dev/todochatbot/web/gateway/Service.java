package dev.todochatbot.web.gateway;

import dev.todochatbot.web.edge.Backend;
import dev.todochatbot.web.edge.Backends;

/** Who answers a forwarded request. */
enum Service {
    TODO("/{todo-service}"),
    CHATBOT("/{chatbot-service}");

    /** What metrics call all its addresses; its own metrics tell them apart. */
    final String template;

    Service(String template) {
        this.template = template;
    }

    Backend in(Backends backends) {
        return this == TODO ? backends.todo() : backends.chatbot();
    }
}
