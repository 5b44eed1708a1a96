package dev.todochatbot.understanding.template;

import java.util.Map;

import dev.todochatbot.understanding.request.Intent;

/**
 * One line of {@code say}.
 *
 * @param say as it is written
 * @param set fixed values of the request ({@code language/README.md})
 * @param needsFound whether its {@code {task}} must find a task or point to one
 * @param subjectBefore whether it speaks of the task of the part before ("… and make it urgent")
 */
public record Template(
        String language,
        Intent intent,
        String say,
        Map<String, String> set,
        boolean needsFound,
        boolean subjectBefore,
        Trust trust) {

    /** How far the words alone show that it is meant for a todo list. */
    public enum Trust {
        FULL,
        /** May be said to anybody about anything: "I need to …". */
        WISH,
        /** No more than a title. */
        BARE
    }
}
