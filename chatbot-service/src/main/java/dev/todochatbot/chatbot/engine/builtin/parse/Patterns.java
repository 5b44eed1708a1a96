package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.regex.Pattern;

/** Regular expressions with names for what recurs in them. */
final class Patterns {

    private Patterns() {}

    /**
     * {@code <x>} is a group of words, {@code {task}} a word for a task, {@code {my}} an optional possessive or article, {@code {as}}
     * an optional adverb such as "already".
     */
    static Pattern of(String pattern) {
        return Pattern.compile(
                pattern.replaceAll("(?<!\\(\\?)<(\\w+)>", "(?<$1>.+?)")
                        .replace("{task}", "(?:tasks?|todos?|items?|reminders?|entry|entries)")
                        .replace("{my}", "(?:(?:my|the|our|this|that) )?")
                        .replace(
                                "{as}",
                                "(?:(?:now|all|already|finally|just|also|actually|officially|completely|totally|really|fully|both) )*"));
    }
}
