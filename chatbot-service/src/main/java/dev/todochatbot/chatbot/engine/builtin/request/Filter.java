package dev.todochatbot.chatbot.engine.builtin.request;

/**
 * Which tasks a listing is about. What is null does not restrict.
 *
 * @param status open, done or all
 * @param due today, overdue, week, none, or date words for todo-service to resolve
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
        String list,
        String tag,
        String priority,
        String text,
        String named,
        boolean repeating) {

    public static final Filter OPEN = new Filter("open", null, null, null, null, null, null, false);

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
        return new Filter(other, due, list, tag, priority, text, named, repeating);
    }
}
