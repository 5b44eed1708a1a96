package dev.todochatbot.understanding.request;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which tasks a listing is about. What is null does not restrict.
 *
 * @param status open, done or all
 * @param due today, overdue, week, none, or date words for todo-service to resolve
 * @param orDue further ones of these, each of which will do
 * @param list the name of a list
 * @param tag a tag
 * @param priority none, low, medium or high
 * @param text words that the task is about
 * @param named a word that may be a list, a tag or part of a title: "my shopping tasks"
 * @param repeating only tasks that repeat
 */
public record Filter(
        String status,
        String due,
        List<String> orDue,
        String list,
        String tag,
        String priority,
        String text,
        String named,
        boolean repeating) {

    public static final Filter OPEN = new Filter("open", null, List.of(), null, null, null, null, null, false);

    /** Whether it restricts to nothing but a status. */
    public boolean isEverything() {
        return due == null
                && list == null
                && tag == null
                && priority == null
                && text == null
                && named == null
                && !repeating;
    }

    public Filter withStatus(String other) {
        return new Filter(other, due, orDue, list, tag, priority, text, named, repeating);
    }

    public Filter dueOn(String other) {
        return new Filter(status, other, List.of(), list, tag, priority, text, named, repeating);
    }

    public Filter inList(String other) {
        return new Filter(status, due, orDue, other, tag, priority, text, named, repeating);
    }

    /** The filters that together are this one, each with a due of its own. */
    public List<Filter> each() {
        return Stream.concat(Stream.ofNullable(due), orDue.stream()).distinct().count() < 2
                ? List.of(this)
                : Stream.concat(Stream.of(due), orDue.stream())
                        .distinct()
                        .map(one -> new Filter(status, one, List.of(), list, tag, priority, text, named, repeating))
                        .toList();
    }
}
