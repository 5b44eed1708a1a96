package dev.todochatbot.chatbot.engine.builtin.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.TaskChanges;
import dev.todochatbot.when.reading.When.SaidDue;

/** "Dentist on friday and pay rent on monday": what has a date of its own is a task of its own. */
final class Errands {

    /** Words that say nothing to do by themselves: "drive to Rome on friday and back on monday". */
    private static final Pattern FRAGMENT = Pattern.compile(
            "(?:(?:and|then|also|back|home|again|out|there|here|it|that|them|this|one|another|between|from|either|both|not|only|or|to|the|a|an|until|till|on|at|in|by|for)(?: |$))*");

    /** Nobody lists more in one sentence; longer ones are enumerations. */
    private static final int MOST = 8;

    private Errands() {}

    /** The parts, or the phrase itself where it is one. */
    static List<Phrase> of(Phrase phrase) {
        var errands = new ArrayList<Phrase>();
        int from = 0;
        for (int i = 1; i < phrase.size(); i++) {
            int length = Lists.jointAt(phrase, i);
            if (length == 0) {
                continue;
            }
            // "On wednesday and thursday" is one of them, or both: nobody knows
            if (Dates.due(part(phrase, i + length)).isPresent()) {
                return List.of(phrase);
            }
            if (when(phrase.slice(from, i)) != When.NEVER) {
                errands.add(phrase.slice(from, i));
                from = i + length;
            }
            i += length - 1;
        }
        errands.add(phrase.from(from));
        var times = errands.stream().map(Errands::when).toList();
        boolean each = errands.size() > 1
                && errands.size() <= MOST
                && !times.contains(When.NEVER)
                && times.contains(When.ON_A_DAY);
        return each ? List.copyOf(errands) : List.of(phrase);
    }

    /** What stands up to the next joint. */
    private static Phrase part(Phrase phrase, int from) {
        int to = from;
        while (to < phrase.size() && Lists.jointAt(phrase, to) == 0) {
            to++;
        }
        return phrase.slice(from, to).trimmed();
    }

    private enum When {
        NEVER,
        AT_A_TIME,
        ON_A_DAY
    }

    /** When there is something to do. */
    private static When when(Phrase part) {
        var dated = Dates.separate(part.trimmed());
        Phrase title = dated.rest().trimmed();
        if (!dated.hasDate() || title.isEmpty() || title.is(FRAGMENT)) {
            return When.NEVER;
        }
        return dated.recurrence() != null || day(dated.due()).isPresent() ? When.ON_A_DAY : When.AT_A_TIME;
    }

    private static Optional<LocalDate> day(String due) {
        return Dates.read(due)
                .filter(SaidDue::dateSaid)
                .map(said -> said.due() == null ? null : said.due().day());
    }

    /** A time without a day is of the day of the task before, or else of the first one that has a day. */
    static List<NewTask> onTheirDays(List<NewTask> tasks) {
        var day = tasks.stream()
                .filter(task -> task.due() != null)
                .flatMap(task -> day(task.due()).stream())
                .findFirst()
                .orElse(null);
        var dated = new ArrayList<NewTask>();
        for (NewTask task : tasks) {
            var own = task.due() == null ? Optional.<LocalDate>empty() : day(task.due());
            day = own.orElse(day);
            boolean timed = task.due() != null && own.isEmpty() && task.recurrence() == null && day != null;
            dated.add(timed ? task.with(TaskChanges.due(day + " " + task.due())) : task);
        }
        return dated;
    }
}
