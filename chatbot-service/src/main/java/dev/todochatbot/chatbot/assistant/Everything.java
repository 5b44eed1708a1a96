package dev.todochatbot.chatbot.assistant;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether somebody speaks of all their tasks, or all of some kind, rather than of tasks by name. */
final class Everything {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|‘[^’]*’|(?<![a-z])'[^']*'");
    private static final Pattern ALL = Pattern.compile(
            "\\b(?:all|every|each)(?: single)?(?: one)?(?: of)?(?: (?:my|the|these|those))?(?: [\\w-]+){0,2}"
                    + " (?:tasks?|to-?dos?|items?|things|entries|reminders|ones)\\b"
                    + "|\\b(?:them|these|those) all\\b|\\ball of (?:them|it|these|those)\\b"
                    + "|\\b(?:my|the) (?:whole|entire) (?:list|day|week)\\b");
    private static final Pattern PERHAPS_ALL = Pattern.compile("\\beverything\\b|\\ball$");

    private Everything() {}

    /**
     * From how many changed tasks on a message asks for a bulk change: one where it plainly says all of them, two where it
     * says "everything", which may be part of a title; else {@value Policy#BULK}.
     */
    static int bulkFrom(String message) {
        var words = QUOTED.matcher(message.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        if (ALL.matcher(words).find()) return 1;
        return PERHAPS_ALL.matcher(words).find() ? 2 : Policy.BULK;
    }
}
