package dev.todochatbot.chatbot.todo.tool;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a tool call is made for.
 *
 * @param changeSet joins what the call changes with the rest of its turn
 * @param step names the call among all others of its user, and names it the same when it is made again: by a retry, or by
 *     another replica
 * @param patience of whoever waits for the answer
 */
public record CallOrigin(UUID changeSet, String step, Patience patience) {
    public CallOrigin(UUID changeSet, String step) {
        this(changeSet, step, Patience.ENDLESS);
    }

    /** The call at this place of a turn, counted from 0. */
    public static CallOrigin inTurn(UUID turnId, int place) {
        return new CallOrigin(turnId, turnId + "/" + place);
    }

    /** One of several calls that are made for the same step. */
    public CallOrigin then(Object part) {
        return new CallOrigin(changeSet, step + "/" + part, patience);
    }

    /** The same for whoever does not wait for ever. */
    public CallOrigin waiting(Patience patience) {
        return new CallOrigin(changeSet, step, patience);
    }

    /** The same for the same call of the same step; another call can never meet an answer that was not made for it. */
    String idempotencyKey(String tool, String arguments) {
        var name = step + "\n" + tool + "\n" + arguments;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
