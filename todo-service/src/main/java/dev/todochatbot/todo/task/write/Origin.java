package dev.todochatbot.todo.task.write;

import java.util.UUID;

import dev.todochatbot.common.identity.Actor;
import dev.todochatbot.common.identity.Caller;

/**
 * Where a change comes from.
 *
 * @param owner whose tasks it changes
 * @param joins the change set that it becomes a part of; null makes one of its own
 */
public record Origin(UUID owner, Actor actor, UUID joins) {

    public static Origin of(Caller caller) {
        return new Origin(caller.accountId(), caller.actor(), caller.changeSet().orElse(null));
    }
}
