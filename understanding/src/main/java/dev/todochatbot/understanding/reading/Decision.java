package dev.todochatbot.understanding.reading;

import java.util.List;

import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;

/** What comes of a message. {@code asTask} is the message as a new task, for "add it as a task". */
public sealed interface Decision {

    /** Understood: do these in their order. */
    record Clear(List<Request> requests) implements Decision {}

    /** Ours, but not sure: offer these, the likeliest first, and "add it as a task". Nothing changes. */
    record Doubtful(List<Reading> nearest, Doubt doubt, NewTask asTask) implements Decision {}

    /** Most likely nothing for a todo list. Nothing changes. */
    record NotForUs(List<Reading> nearest, NewTask asTask) implements Decision {}

    /** Too long for a request: offer it as a note. Nothing changes. */
    record TooLong(NewTask asTask) implements Decision {}

    /** Why something is asked. */
    enum Doubt {
        /** It may mean several things. */
        UNSURE,
        /** It is the title of an open task and no more, or asks for a task with such a title: complete, show or add another? */
        TITLE_OF_OPEN_TASK,
        /** Something is to be added, and it was not said what: "set a reminder". */
        NO_TITLE
    }
}
