package dev.todochatbot.todo.list;

import java.util.List;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How many open tasks there are where, by the owner's zone. Those that start after today and are not due by today are not
 * counted.
 *
 * @param today due today, those at a moment that has passed included
 * @param upcoming due after today
 * @param lists all but the Inbox and the archived ones, by name
 * @param done how many are done
 * @param trash how many are in the trash
 */
@RegisterForReflection(registerFullHierarchy = true)
record Summary(
        long open,
        long overdue,
        long today,
        long upcoming,
        long inbox,
        List<ListCount> lists,
        List<TagCount> tags,
        long done,
        long trash) {

    record ListCount(UUID id, String name, long open) {}

    /** @param tag in one of the spellings that are used */
    record TagCount(String tag, long open) {}
}
