package dev.todochatbot.understanding.template;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.ContradictionException;
import dev.todochatbot.when.reading.When;
import dev.todochatbot.when.reading.When.SaidDue;
import dev.todochatbot.when.reading.When.SaidRecurrence;

/**
 * Words about time, if todo-service takes them for the same: it reads them in the language of the account's owner, and a
 * message may be in another. What it would not take so is said in figures.
 */
final class OwnersWords {

    /** Beyond them all is said in figures: reading words again takes time. */
    private static final int MOST_READ = 24;

    private final Speaker owner;
    private final boolean sameLanguage;
    private int read;

    OwnersWords(Speaker owner, Locale language) {
        this.owner = owner;
        sameLanguage = owner.locale().getLanguage().equals(language.getLanguage());
    }

    /** Whether the message is in the owner's language. */
    boolean speakAlike() {
        return sameLanguage;
    }

    boolean mayReadMore() {
        return read < MOST_READ;
    }

    String due(String words, Due due) {
        return due(words, owner).filter(said -> said.due().equals(due)).isPresent() ? words : figures(due);
    }

    /** A due that is all of the words, as somebody says it. */
    Optional<SaidDue> due(String words, Speaker speaker) {
        if (++read > MOST_READ) {
            return Optional.empty();
        }
        try {
            return When.due(words, speaker);
        } catch (ContradictionException e) {
            return Optional.empty();
        }
    }

    /** Whether the owner's words for a repetition are these. */
    boolean has(String words, SaidRecurrence said) {
        read++;
        return sameLanguage
                || read <= MOST_READ
                        && When.recurrence(words, owner)
                                .filter(other -> other.recurrence().equals(said.recurrence())
                                        && other.first().equals(said.first()))
                                .isPresent();
    }

    /** Null where the words do. */
    String days(String words, DayRange days) {
        boolean understood = sameLanguage
                || ++read <= MOST_READ
                        && When.period(words, owner)
                                .filter(said -> said.equals(days))
                                .isPresent();
        return understood ? null : days.from() + ".." + days.to();
    }

    /** Null where the words do. */
    String length(Duration length) {
        if (sameLanguage) {
            return null;
        }
        return length.equals(Duration.ofDays(length.toDays()))
                ? length.toDays() + " days"
                : length.toMinutes() + " minutes";
    }

    String figures(Due due) {
        return switch (due) {
            case Due.OnDay(var date) -> date.toString();
            case Due.AtTime time ->
                time.dateTime()
                        .atZone(time.zone())
                        .withZoneSameInstant(owner.now().getZone())
                        .toLocalDateTime()
                        .toString();
        };
    }
}
