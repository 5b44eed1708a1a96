package dev.todochatbot.chatbot.key;

import java.io.IOException;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token cannot be verified while the key that signed it cannot be fetched. That is no fault of the token: answered with
 * 401, the browser would sign its user out because todo-service restarts.
 */
@Decorator
@Priority(1)
abstract class KeysOfTodoService implements JWTParser {
    @Inject
    @Any
    @Delegate
    JWTParser parser;

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        try {
            return parser.parse(token);
        } catch (ParseException e) {
            boolean unreachable = Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                    .anyMatch(IOException.class::isInstance);
            if (unreachable) throw new TodoUnavailableException(e);
            throw e;
        }
    }
}
