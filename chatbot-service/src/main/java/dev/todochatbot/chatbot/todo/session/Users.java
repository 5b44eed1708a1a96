package dev.todochatbot.chatbot.todo.session;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import dev.todochatbot.chatbot.todo.User;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking. Every resource takes its owner from here, so none can forget that the session must be alive. */
@ApplicationScoped
public class Users {
    private final JsonWebToken token;
    private final Sessions sessions;

    Users(JsonWebToken token, Sessions sessions) {
        this.token = token;
        this.sessions = sessions;
    }

    /**
     * The caller of the present request.
     *
     * @throws jakarta.ws.rs.NotAuthorizedException when the session has ended
     * @throws TodoUnavailableException when todo-service does not answer
     */
    public User current() {
        var me = sessions.ofToken(token.getRawToken());
        return new User(UUID.fromString(token.getSubject()), token.getRawToken(), me.home(), me.firstOfWeek());
    }

    /** For as long as somebody listens: notices the end of their session. */
    public SessionWatch watch(User user) {
        return new SessionWatch(sessions, user.token());
    }

    /** The session that the present request belongs to; other tokens are told apart by themselves. */
    public String session() {
        return token.containsClaim("sid") ? token.getClaim("sid") : token.getRawToken();
    }
}
