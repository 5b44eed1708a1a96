package dev.todochatbot.understanding.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.TaskMatcher;
import dev.todochatbot.understanding.account.TitleWords;
import dev.todochatbot.understanding.reading.Decision.NotForUs;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.when.meaning.Speaker;

/**
 * Understands what people write to a todo list. A pure function of message, account and speaker: the same words come to the
 * same result, however often they are read.
 */
public final class Understanding {

    private final List<String> languages;

    private Understanding(List<String> languages) {
        this.languages = List.copyOf(languages);
    }

    /** @param languages codes of those that it reads, the likeliest first: "en", "de" */
    public static Understanding of(List<String> languages) {
        return new Understanding(languages);
    }

    /**
     * @param account the open tasks at least, the lists and tags, and what the conversation speaks of
     * @param speaker whose locale counts for the language
     */
    public Understood understand(String message, Account account, Speaker speaker) {
        return new Understood(
                new NotForUs(List.of(), NewTask.titled(message)), new Trace(message), languages.getFirst());
    }

    /** What finds tasks by words of that language. */
    public TaskMatcher tasks(String language) {
        return new TaskMatcher(
                new TitleWords(String::toLowerCase, Set.of(), List.of(), Map.of(), List.of()), Set.of(), Set.of());
    }
}
