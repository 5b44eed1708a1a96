package dev.todochatbot.chatbot.todo;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Gives todo-service the name of the request it is asked for; the trace is handed on by the client itself. */
public class RequestIdFilter implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext call) {
        RequestHeaders.id().ifPresent(id -> call.getHeaders().putSingle(RequestHeaders.ID, id));
    }
}
