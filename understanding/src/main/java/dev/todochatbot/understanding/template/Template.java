package dev.todochatbot.understanding.template;

import java.util.Map;

import dev.todochatbot.understanding.request.Intent;

/**
 * One line of {@code say}.
 *
 * @param say as it is written
 * @param set fixed values of the request ({@code language/README.md})
 * @param needs what its {@code {task}} must lead to
 * @param subjectBefore whether it speaks of the task of the part before ("… and make it urgent")
 */
public record Template(
        String language,
        Intent intent,
        String say,
        Map<String, String> set,
        Needs needs,
        boolean subjectBefore,
        Trust trust) {

    /** What the words for tasks must lead to. */
    public enum Needs {
        NOTHING,
        /** A task that there is, or what points to one. */
        FOUND,
        /** The same, but a title must be said as it is: "check the tap" hardly ticks off "Mend the kitchen tap". */
        TITLE,
        /** Tasks that the turn before changed: "tomorrow" is no request otherwise. */
        CHANGED,
        /** All tasks of a kind: "clean the kitchen" empties no list. */
        ALL
    }

    /** How far the words alone show that it is meant for a todo list. */
    public enum Trust {
        FULL,
        /** May be said to anybody about anything: "I need to …". */
        WISH,
        /** No more than a title. */
        BARE
    }
}
