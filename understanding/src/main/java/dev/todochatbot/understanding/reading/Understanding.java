package dev.todochatbot.understanding.reading;

import java.util.List;
import java.util.Locale;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.TaskMatcher;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Tokenizer;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.reading.Decision.NotForUs;
import dev.todochatbot.understanding.reading.Decision.TooLong;
import dev.todochatbot.understanding.reading.LanguageChoice.Candidate;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.template.Templates;
import dev.todochatbot.when.meaning.Speaker;

/**
 * Understands what people write to a todo list. A pure function of message, account and speaker: the same words come to the
 * same result, however often they are read. It may be used by many at the same time.
 */
public final class Understanding {

    private static final int TITLE = 80;

    private final List<LanguageReader> readers;

    Understanding(List<LanguageReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** @param languages codes of those that it reads, the likeliest first: "en", "de" */
    public static Understanding of(List<String> languages) {
        Weights weights = Weights.load();
        return new Understanding(languages.stream()
                .map(code -> new LanguageReader(Templates.built(Language.of(code)), Judging.of(code), weights))
                .toList());
    }

    /**
     * @param account the open tasks at least, the lists and tags, and what the conversation speaks of
     * @param speaker whose locale counts for the language
     */
    public Understood understand(String message, Account account, Speaker speaker) {
        List<Candidate<LanguageReader>> candidates =
                candidates(message, speaker.locale(), account.focus().language());
        Candidate<LanguageReader> likeliest = candidates.getFirst();
        if (Tokenizer.isTooLong(message, likeliest.tokens())) {
            return new Understood(new TooLong(note(message)), false, new Trace(() -> "too long"), likeliest.code());
        }
        Understood first = understand(likeliest, message, account, speaker);
        if (first.explicit() || candidates.size() < 2) {
            return first;
        }
        // A request that names things in another language is likelier than a title that begins like one. What is
        // declined in its own language is no title in the user's, which knows fewer of its words
        Candidate<LanguageReader> next = candidates.stream()
                .skip(1)
                .filter(candidate -> LanguageChoice.isOf(candidate.code(), speaker.locale()))
                .findFirst()
                .orElse(candidates.get(1));
        Understood second = understand(next, message, account, speaker);
        boolean clear = second.explicit()
                || first.decision() instanceof NotForUs && isLookup(second.decision())
                || first.decision() instanceof Doubtful
                        && isClear(second)
                        && LanguageChoice.isOf(second.language(), speaker.locale());
        return clear ? second : first;
    }

    /**
     * The code of the language that a message is likeliest in, judged by its words alone.
     *
     * @param conversation the language of the message before, or null
     */
    public String language(String message, Locale locale, String conversation) {
        return candidates(message, locale, conversation).getFirst().code();
    }

    private List<Candidate<LanguageReader>> candidates(String message, Locale locale, String conversation) {
        return LanguageChoice.sorted(
                written(message).stream()
                        .map(reader -> new Candidate<>(reader, reader.code(), reader.tokens(message)))
                        .toList(),
                locale,
                conversation);
    }

    /** Those of the message's letters; all where nobody writes so. */
    private List<LanguageReader> written(String message) {
        boolean arabic = LanguageChoice.isMostlyArabic(message);
        List<LanguageReader> written = readers.stream()
                .filter(reader -> LanguageChoice.isWritten(reader.code(), arabic))
                .toList();
        return written.isEmpty() ? readers : written;
    }

    /** What is nothing in the likeliest language may be asked in another, but changes nothing unless it is the user's own. */
    private static boolean isLookup(Decision decision) {
        return decision instanceof Decision.Clear(List<Request> requests)
                && requests.stream().noneMatch(Request::isChange);
    }

    private static boolean isClear(Understood understood) {
        return understood.decision() instanceof Decision.Clear;
    }

    private static Understood understand(
            Candidate<LanguageReader> candidate, String message, Account account, Speaker speaker) {
        return candidate.reader().understand(message, candidate.tokens(), account, speaker);
    }

    /** All readings of a message as one, in the first language. */
    Weighed weigh(String message, Account account, Speaker speaker) {
        LanguageReader reader = readers.getFirst();
        return reader.weigh(message, reader.tokens(message), account, speaker);
    }

    /** What finds tasks by words of that language. */
    public TaskMatcher tasks(String language) {
        return readers.stream()
                .filter(reader -> reader.code().equals(language))
                .findFirst()
                .orElse(readers.getFirst())
                .tasks();
    }

    /** A long text as the notes of a task: its first words are the title. */
    private static NewTask note(String message) {
        String text = message.strip();
        int end = text.length() <= TITLE ? text.length() : text.lastIndexOf(' ', TITLE);
        String title =
                text.substring(0, end > 0 ? end : TITLE).lines().findFirst().orElse("");
        return new NewTask(title, text, null, null, List.of(), null, null, null);
    }
}
