package dev.todochatbot.chatbot.todo.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import dev.todochatbot.chatbot.todo.TodoRest;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks todo-service whether a token's session is still alive. An ended one is noticed within the cache's minute. */
@ApplicationScoped
class Sessions {
    private final TodoRest todo;

    Sessions(@RestClient TodoRest todo) {
        this.todo = todo;
    }

    /**
     * @throws NotAuthorizedException when the session has ended
     * @throws TodoUnavailableException when todo-service does not answer
     */
    @CacheResult(cacheName = "sessions")
    TodoRest.Me ofToken(@CacheKey String token) {
        return ask(token);
    }

    /** The same by what todo-service says now. */
    TodoRest.Me ask(String token) {
        try {
            return todo.me("Bearer " + token);
        } catch (ProcessingException e) {
            throw new TodoUnavailableException(e);
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 401 || status == 403 || status == 404) {
                throw new NotAuthorizedException("Bearer");
            }
            throw new TodoUnavailableException(e);
        }
    }
}
