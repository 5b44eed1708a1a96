package dev.todochatbot.when;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

import dev.todochatbot.when.rule.Frequency;
import dev.todochatbot.when.rule.Rule;

/** What a recurrence is written as once it has moved on. */
final class Kept {

    private Kept() {}

    /**
     * The recurrence with its new count. A due that had to jump over a skipped hour hands its own time on in the rule, so
     * that the one after it is at the old time again.
     *
     * @param left null where it does not end by number
     * @param wanted the occurrence on the wall clock, which may have skipped it
     */
    static Recurrence of(Recurrence recurrence, Rule rule, Integer left, LocalDateTime wanted, Due due) {
        var parts = Collections.list(new StringTokenizer(recurrence.rule(), ";")).stream()
                .map(Object::toString)
                .map(part -> left != null && part.startsWith("COUNT=") ? "COUNT=" + left : part)
                .collect(Collectors.joining(";"));
        if (!(due instanceof Due.AtTime time) || time.dateTime().equals(wanted))
            return new Recurrence(parts, recurrence.from());
        if (rule.hours().isEmpty() && rule.frequency() != Frequency.HOURLY) parts += ";BYHOUR=" + wanted.getHour();
        if (rule.minutes().isEmpty()) parts += ";BYMINUTE=" + wanted.getMinute();
        return new Recurrence(parts, recurrence.from());
    }
}
