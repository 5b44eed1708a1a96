package dev.todochatbot.web.gateway;

import dev.todochatbot.web.edge.Backend;
import dev.todochatbot.web.edge.Backends;

/** Who answers a forwarded request. */
enum Service {
    TODO,
    CHATBOT;

    Backend in(Backends backends) {
        return this == TODO ? backends.todo() : backends.chatbot();
    }
}
