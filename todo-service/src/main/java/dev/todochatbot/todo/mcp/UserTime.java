package dev.todochatbot.todo.mcp;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;
import dev.todochatbot.todo.account.Accounts;
import dev.todochatbot.todo.task.wish.NewDue;
import dev.todochatbot.todo.task.wish.NewRecurrence;
import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Home;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.ContradictionException;
import dev.todochatbot.when.reading.When;
import dev.todochatbot.when.reading.When.SaidRecurrence;
import dev.todochatbot.when.rule.RecurrenceRules;

/** What words about time mean to the caller, now and in the caller's zone, which is only asked for where words need it. */
@Singleton
class UserTime {

    private static final Set<String> FILTERS = Set.of("today", "overdue", "week", "none");

    private final Accounts accounts;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    UserTime(Accounts accounts, Caller caller, Clock clock, ObjectMapper json) {
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A recurrence in words may say a time ("every day at 9") or when it begins ("every 3 months starting 1 february"): then
     * it says the first due as well.
     *
     * @param due null where it says none; a day alone is said as a text, so that a task keeps its time of day
     * @param duration of a range ("every day 2pm-3pm"); null where it says none
     */
    record Repetition(NewRecurrence recurrence, JsonNode due, Duration duration) {}

    /** @param due what is said beside it, or null: it counts, but a time without a day is one of the repetition's own days */
    Repetition repetition(JsonNode said, JsonNode due) {
        if (said.isObject()) {
            return new Repetition(recurrence(said), null, null);
        }
        var words = said.asText();
        if (!said.isTextual()) {
            throw ProblemException.invalid("recurrence", "must be a string");
        }
        limit("recurrence", words, isRule(words) ? RecurrenceRules.LONGEST : NewDue.LONGEST);
        if (isRule(words)) {
            return new Repetition(new NewRecurrence(words, null), null, null);
        }
        var together = isTime(due)
                ? When.recurrence(words + " " + due.textValue(), speaker())
                : Optional.<SaidRecurrence>empty();
        var understood = together.or(() -> When.recurrence(words, speaker()))
                .orElseThrow(() -> ProblemException.invalid("recurrence", "is not a repetition that is understood"));
        var recurrence = NewRecurrence.of(understood.recurrence());
        return due != null && together.isEmpty()
                ? new Repetition(recurrence, null, null)
                : new Repetition(recurrence, first(understood), understood.duration());
    }

    /** Words that say no day: "at 9". */
    private boolean isTime(JsonNode due) {
        if (due == null || !due.isTextual()) return false;
        try {
            return When.due(due.textValue(), speaker())
                    .filter(said -> !said.dateSaid())
                    .isPresent();
        } catch (ContradictionException e) {
            return false;
        }
    }

    private JsonNode first(SaidRecurrence said) {
        return switch (said.first()) {
            case Due.AtTime time -> json.valueToTree(time);
            case Due.OnDay(var day) -> said.dateSaid() ? TextNode.valueOf(day.toString()) : null;
        };
    }

    /** ISO 8601 as it is said, or as it would be. */
    String duration(String field, String said) {
        if (said.strip().startsWith("P")) return said.strip();
        limit(field, said, NewDue.LONGEST);
        return When.duration(said, speaker())
                .orElseThrow(() -> ProblemException.invalid(field, "must be a length of time, such as PT30M"))
                .toString();
    }

    /** RFC 3339; one without an offset is a time of the user's own clock. */
    String instant(String field, String said) {
        limit(field, said, NewDue.LONGEST);
        return moment(said.strip()).orElseGet(() -> instantInWords(field, said));
    }

    private String instantInWords(String field, String words) {
        try {
            return switch (When.due(words, speaker()).map(When.SaidDue::due).orElse(null)) {
                case Due.AtTime time -> time.instant().toString();
                case null, default -> throw ProblemException.invalid(field, "must be a moment: a day and a time");
            };
        } catch (ContradictionException e) {
            throw ProblemException.invalid(field, e.getMessage());
        }
    }

    private static boolean isRule(String words) {
        return words.regionMatches(true, 0, "FREQ=", 0, 5) || words.regionMatches(true, 0, "RRULE:", 0, 6);
    }

    private static void limit(String field, String words, int longest) {
        if (words.codePointCount(0, words.length()) > longest) {
            throw ProblemException.invalid(field, "must be at most " + longest + " characters");
        }
    }

    private NewRecurrence recurrence(JsonNode said) {
        try {
            return json.treeToValue(said, NewRecurrence.class);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(Problems.of(e).errors());
        }
    }

    /** The filter that REST takes, of a filter in words. */
    String dueFilter(String said) {
        if (said == null || FILTERS.contains(said)) {
            return said;
        }
        limit("due", said, NewDue.LONGEST);
        var range = range("due", said);
        return range.from() + ".." + range.to();
    }

    /** The moment with which a day begins, or that is said itself; RFC 3339. */
    String from(String said) {
        if (said == null) return null;
        limit("from", said, NewDue.LONGEST);
        return moment(said).orElseGet(() -> startOf(range("from", said).from()));
    }

    /** The moment with which a day ends, or that is said itself; RFC 3339. */
    String to(String said) {
        if (said == null) return null;
        limit("to", said, NewDue.LONGEST);
        return moment(said).orElseGet(() -> startOf(range("to", said).to().plusDays(1)));
    }

    private DayRange range(String field, String said) {
        try {
            return When.period(said, speaker())
                    .orElseThrow(() -> ProblemException.invalid(field, "is not a day or a period that is understood"));
        } catch (ContradictionException e) {
            throw ProblemException.invalid(field, e.getMessage());
        }
    }

    private String startOf(LocalDate day) {
        return day.atStartOfDay(now().getZone()).toOffsetDateTime().toInstant().toString();
    }

    /** One without an offset is a time of the user's own clock. */
    private Optional<String> moment(String said) {
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(said, ZonedDateTime::from, LocalDateTime::from);
            var moment = read instanceof LocalDateTime own ? own.atZone(now().getZone()) : (ZonedDateTime) read;
            // What a log can hold (RFC 3339, section 1)
            if (moment.getYear() < 1 || moment.getYear() > 9998) return Optional.empty();
            return Optional.of(moment.toInstant().toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ZonedDateTime now() {
        return speaker().now();
    }

    private Speaker speaker() {
        return Speaker.at(clock.instant(), home());
    }

    private Home home() {
        return accounts.user(caller.accountId()).home();
    }
}
