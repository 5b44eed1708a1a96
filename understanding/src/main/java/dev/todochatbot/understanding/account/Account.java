package dev.todochatbot.understanding.account;

import java.util.List;
import java.util.Set;

/**
 * What is known of the user's tasks when a message is read.
 *
 * @param tasks the open ones, and done ones where they were looked up
 * @param lists names
 * @param tags names, without "#"
 */
public record Account(List<KnownTask> tasks, List<String> lists, Set<String> tags, Focus focus) {

    public static final Account EMPTY = new Account(List.of(), List.of(), Set.of(), Focus.NONE);
}
